// Where the page was opened with something to search for: tells the styles before the first paint, so that nothing moves,
// and begins to load the index, which would else wait for the whole page. What fails there, page.js meets again and says.
(function () {
  "use strict";
  if (new URLSearchParams(location.search).toString().replace(/(^|&)q=(?=&|$)/, "")) {
    document.documentElement.classList.add("searching");
    import("./index.js").then(({ loaded }) => void loaded());
  }
})();
