// Tells the styles before the first paint that the page was opened with something to search for, so that nothing moves.
(function () {
  "use strict";
  if (new URLSearchParams(location.search).toString().replace(/(^|&)q=(?=&|$)/, "")) {
    document.documentElement.classList.add("searching");
  }
})();
