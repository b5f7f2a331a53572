// Shows what was found: every text goes into the page as text, never as HTML.

import { pieced, places, ranges } from "./places.js";

/** Returns an element with attributes and children, which are elements or texts. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== null && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  });
  made.append(...children);
  return made;
}

/** Returns the entry of a result in the list. `url` leads to its page, `sequences` are the words looked for. */
export function resultItem(url, { title, card, passages }, sequences) {
  const found = places(withoutTitle(passages, title), sequences);
  const told = Object.entries(card).map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value)),
  );
  return element(
    "li",
    { class: "result" },
    element("h2", {}, element("a", { href: url, title }, ...marked(pieced(title, ranges(title, sequences))))),
    element("dl", { class: "result-card" }, ...told),
    ...(found.length ? [element("ul", { class: "result-places" }, ...found.map((place) => placeItem(url, place)))] : []),
  );
}

/** Returns the passages without the line that says the title once more. */
function withoutTitle(passages, title) {
  return passages.map(([anchor, name, ...texts]) => [anchor, name, ...texts.filter((text) => !text.endsWith(`：${title}`))]);
}

function placeItem(url, { anchor, name, pieces, clause }) {
  const link = element("a", { href: `${url}#${anchor}${directive(clause)}`, title: name }, name);
  return element("li", {}, link, element("span", { class: "result-text" }, ...marked(pieces)));
}

/** Returns what makes a browser that knows it scroll to the words themselves and mark them. */
function directive(clause) {
  const usable = "fragmentDirective" in document && clause.trim() && clause.length <= 100;
  return usable ? `:~:text=${encodeURIComponent(clause.trim()).replaceAll("-", "%2D")}` : "";
}

function marked(pieces) {
  return pieces.map(([text, isMarked]) => (isMarked ? element("mark", {}, text) : text));
}

/** Returns what takes all choices back; `href` is the address without them. */
export function clearLink(href) {
  return element("p", { class: "search-clear" }, element("a", { href }, "清除所选条件"));
}

/** Returns the fields of a facet: a box for every value, beyond the first ten folded. */
export function facetFields({ facet, values }) {
  const boxes = mostFirst(values).map(({ value, number, chosen }) =>
    element(
      "label",
      {},
      element("input", { type: "checkbox", name: facet, value, checked: chosen, form: "search-form" }),
      element("span", {}, value),
      element("span", { class: "count" }, `${number}份`),
    ),
  );
  const folded = boxes.slice(SHOWN);
  const more = element("details", {}, element("summary", {}, `另外${folded.length}个`), ...folded);
  return element("fieldset", { name: facet }, element("legend", {}, facet), ...boxes.slice(0, SHOWN), ...(folded.length ? [more] : []));
}

const SHOWN = 10;

/** Returns values as they are where all are shown; else the chosen ones first, then those with the most reports. */
function mostFirst(values) {
  const rank = ({ chosen, number }) => (chosen ? Infinity : number);
  return values.length > SHOWN ? [...values].sort((one, other) => rank(other) - rank(one) || 0) : values;
}

/** Returns links to all pages of results; `href` makes the address of one. */
export function pageLinks(current, last, href) {
  const near = (page) => page === 1 || page === last || Math.abs(page - current) <= 2;
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(near);
  const items = numbers.map((page) =>
    element(
      "li",
      {},
      element("a", { href: href(page), "aria-label": `第${page}页`, "aria-current": page === current && "page" }, String(page)),
    ),
  );
  return element("ul", {}, ...items);
}
