// Narrows the list of all reports by the words of the query, in a copy of the site that may fetch nothing.
(function () {
  "use strict";
  var form = document.querySelector(".names-form");
  var box = document.querySelector("#names-query");
  var state = document.querySelector(".names-state");
  var entries = Array.from(document.querySelectorAll(".names li"));
  var asked = new URLSearchParams(location.search).get("q") || "";

  function show() {
    var words = box.value.trim().toLowerCase().split(/\s+/);
    var shown = entries.filter(function (entry) {
      var text = entry.textContent.toLowerCase();
      entry.hidden = !words.every(function (word) {
        return text.includes(word);
      });
      return !entry.hidden;
    });
    var all = shown.length === entries.length;
    var none = shown.length ? "" : "没有名称与“" + box.value.trim() + "”相符的报告，";
    state.textContent = all ? "共 " + entries.length + " 份报告" : none + "显示 " + shown.length + " / " + entries.length + " 份报告";
  }

  box.value = asked.trim();
  document.querySelector("#site-query").value = box.value;
  box.addEventListener("input", show);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.hidden = false;
  window.addEventListener("pageshow", show);
  show();
})();
