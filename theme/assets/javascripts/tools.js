// Makes the reading tools work, keeps what the reader chose, and opens what is folded before it is printed.
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
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (details) {
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
