// Sets the reader's size of type, contrast and colours before the page is painted, so that nothing moves or flashes.
(function () {
  "use strict";
  var root = document.documentElement;
  var modes = {};
  try {
    modes = JSON.parse(localStorage.getItem("gongkai-modes")) || {};
  } catch (error) {
    modes = {}; // a browser that keeps nothing, or a value that is not ours: the defaults hold
  }
  if (!modes.contrast && matchMedia("(prefers-contrast: more)").matches) {
    modes.contrast = "high";
  }
  if (!modes.scheme) {
    modes.scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  ["size", "type", "contrast", "scheme"].forEach(function (name) {
    if (typeof modes[name] === "string" && modes[name]) {
      root.dataset[name] = modes[name];
    }
  });
  root.classList.add("js");
})();
