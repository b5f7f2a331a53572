// Makes the reading tools work, keeps what the reader chose, says what tables are, and unfolds what is printed.
(function () {
  "use strict";
  var root = document.documentElement;
  var off = { size: "", type: "", contrast: "normal", scheme: "light" };

  function keep(name, value) {
    try {
      var modes = JSON.parse(localStorage.getItem("gongkai-modes")) || {};
      modes[name] = value;
      localStorage.setItem("gongkai-modes", JSON.stringify(modes));
    } catch (error) {
      return; // a browser that keeps nothing still shows what was chosen on this page
    }
  }

  function show() {
    document.querySelectorAll("[data-set]").forEach(function (button) {
      var chosen = (root.dataset[button.dataset.set] || "") === button.dataset.value;
      button.setAttribute("aria-pressed", String(chosen));
    });
  }

  function choose(button) {
    var name = button.dataset.set;
    var pressed = button.getAttribute("aria-pressed") === "true";
    root.dataset[name] = pressed ? off[name] : button.dataset.value;
    keep(name, root.dataset[name]);
    show();
  }

  document.querySelectorAll("[data-set]").forEach(function (button) {
    button.addEventListener("click", function () {
      choose(button);
    });
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () {
      window.print();
    });
  });
  // Where styles lay a table out as blocks, some browsers forget that it is a table; the roles say so again.
  function roles(table) {
    table.setAttribute("role", "table");
    table.querySelectorAll("thead, tbody, tfoot").forEach(function (group) {
      group.setAttribute("role", "rowgroup");
    });
    table.querySelectorAll("tr").forEach(function (row) {
      row.setAttribute("role", "row");
    });
    table.querySelectorAll("th, td").forEach(function (cell) {
      var head = cell.scope === "col" ? "columnheader" : "rowheader";
      cell.setAttribute("role", cell.tagName === "TH" ? head : "cell");
    });
  }

  // Where the navigation is one row that scrolls, what is open and what has the focus comes whole into it.
  function reveal(entry) {
    var row = entry.closest("ul");
    var room = row.getBoundingClientRect();
    var box = entry.getBoundingClientRect();
    row.scrollLeft += Math.max(0, Math.ceil(box.right - room.right)) - Math.max(0, Math.ceil(room.left - box.left));
  }

  document.querySelectorAll(".site-nav [aria-current]").forEach(reveal);
  document.querySelectorAll(".site-nav a").forEach(function (entry) {
    entry.addEventListener("focus", function () {
      reveal(entry);
    });
  });
  document.querySelectorAll("table.records").forEach(roles);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open], .unprinted)").forEach(function (details) {
      details.open = true;
      details.dataset.folded = "";
    });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-folded]").forEach(function (details) {
      details.open = false;
      delete details.dataset.folded;
    });
  });
  show();
})();
