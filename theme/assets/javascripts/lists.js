// Sorts and filters a list in place. The list is complete without it; its tools are only shown where this runs.
(function () {
  "use strict";
  var table = document.querySelector("table.listing");
  var tools = document.querySelector(".list-tools");
  if (!table || !tools) {
    return;
  }
  var body = table.tBodies[0];
  var rows = Array.from(body.rows);
  var heads = Array.from(table.tHead.rows[0].cells);
  var names = heads.map(function (head) {
    return head.textContent.trim();
  });
  var words = tools.querySelector("[type=search]");
  var filters = Array.from(tools.querySelectorAll("select[data-column]"));
  var order = tools.querySelector("#list-sort");
  var state = tools.querySelector("[role=status]");
  var clear = document.createElement("button");
  var alphabet = new Intl.Collator("zh-CN", { numeric: true });

  function text(cell) {
    return cell.textContent.trim();
  }

  function compare(index) {
    return function (one, other) {
      var left = one.cells[index];
      var right = other.cells[index];
      if (left.dataset.sort && right.dataset.sort) {
        return Number(left.dataset.sort) - Number(right.dataset.sort);
      }
      return alphabet.compare(text(left), text(right));
    };
  }

  function sort(name, direction) {
    var index = names.indexOf(name);
    var sorted = rows.slice();
    if (index >= 0) {
      var by = compare(index);
      var turn = direction === "descending" ? -1 : 1;
      sorted.sort(function (one, other) {
        var gaps = Number(!text(one.cells[index])) - Number(!text(other.cells[index]));
        return gaps || turn * by(one, other);
      });
    }
    body.append.apply(body, sorted);
    heads.forEach(function (head, place) {
      if (place === index) {
        head.setAttribute("aria-sort", direction);
      } else {
        head.removeAttribute("aria-sort");
      }
    });
  }

  function fits(row) {
    var wanted = words.value.trim().toLowerCase();
    if (wanted && !row.textContent.toLowerCase().includes(wanted)) {
      return false;
    }
    return filters.every(function (filter) {
      var cell = row.cells[names.indexOf(filter.dataset.column)];
      var value = filter.value.trim();
      return !value || ("part" in filter.dataset ? text(cell).includes(value) : text(cell) === value);
    });
  }

  // Amounts are decimals of yuan with few places: they are added as whole numbers, so that no place is lost.
  function sum(cell, shown) {
    var places = 6;
    var index = names.indexOf(cell.dataset.label);
    var stated = shown.filter(function (row) {
      return row.cells[index].dataset.sort;
    });
    var total = stated.reduce(function (before, row) {
      var parts = row.cells[index].dataset.sort.split(".");
      return before + BigInt(parts[0] + (parts[1] || "").padEnd(places, "0"));
    }, BigInt(0));
    var digits = String(total).padStart(places + 5, "0");
    var whole = digits.slice(0, -places - 4).replace(/\B(?=(\d{3})+$)/g, ",");
    var rest = digits.slice(-places - 4).replace(/0+$/, "").padEnd(2, "0");
    cell.textContent = stated.length ? whole + "." + rest + "万元" : "";
    if (stated.length && stated.length < shown.length) {
      var note = document.createElement("small");
      note.className = "note";
      note.textContent = shown.length + "份报告中" + stated.length + "份写明";
      cell.append(note);
    }
  }

  function add(shown) {
    if (!table.tFoot) {
      return;
    }
    var cells = Array.from(table.tFoot.rows[0].cells);
    cells[0].textContent = "合计（" + shown.length + tools.dataset.unit + "）";
    cells.slice(1).forEach(function (cell) {
      if (cell.classList.contains("figure")) {
        sum(cell, shown);
      }
    });
  }

  function filter() {
    rows.forEach(function (row) {
      row.hidden = !fits(row);
    });
    tell();
  }

  function tell() {
    var shown = rows.filter(function (row) {
      return !row.hidden;
    });
    var chosen = order.options[order.selectedIndex];
    var sorted = chosen.value ? "，按" + chosen.textContent + "排列" : "";
    var part = shown.length === rows.length ? "共 " : "显示 " + shown.length + " / ";
    var none = shown.length ? "" : "没有符合条件的" + (tools.dataset.unit.slice(1) || "报告") + "，";
    state.textContent = none + part + rows.length + " " + tools.dataset.unit + sorted;
    clear.hidden = shown.length > 0;
    add(shown);
  }

  function choose(name, direction) {
    Array.from(order.options).forEach(function (option) {
      option.selected = option.value === name && (option.dataset.direction || "") === direction;
    });
    sort(name, direction);
    tell();
  }

  // What is shown follows the boxes, which a browser that comes back to the page fills in again by itself.
  function apply() {
    var option = order.options[order.selectedIndex];
    sort(option.value, option.dataset.direction || "");
    filter();
  }

  clear.type = "button";
  clear.className = "list-clear";
  clear.textContent = "清除条件";
  clear.addEventListener("click", function () {
    words.value = "";
    filters.forEach(function (each) {
      each.value = "";
    });
    filter();
    words.focus();
  });
  state.after(clear);
  heads.forEach(function (head, index) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(names[index]);
    button.addEventListener("click", function () {
      choose(names[index], head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending");
    });
    head.replaceChildren(button);
  });
  order.addEventListener("change", apply);
  words.addEventListener("input", filter);
  filters.forEach(function (each) {
    each.addEventListener("change", filter);
  });
  tools.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  window.addEventListener("pageshow", apply);
  apply();
})();
