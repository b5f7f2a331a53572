// What is searched for, as the query of the page's address says it: shareable, and kept by the back button.

export const ORDERS = ["相关", "日期", "得分", "得分低", "预算"];

/** What is longer is no query; a sentence is shorter. */
const LONGEST = 200;

/** Returns { query, chosen, order, page } of an address; `chosen` has the values chosen of every facet. */
export function read(search, facets) {
  const given = new URLSearchParams(search);
  const order = given.get("排序");
  return {
    query: (given.get("q") ?? "").trim().slice(0, LONGEST),
    chosen: Object.fromEntries(facets.map((name) => [name, given.getAll(name)])),
    order: ORDERS.includes(order) ? order : ORDERS[0],
    page: Math.max(1, Number.parseInt(given.get("页") ?? "1", 10) || 1),
  };
}

/** Returns the query of the address that stands for a state, with a question mark in front. */
export function write({ query, chosen, order, page }) {
  const told = new URLSearchParams();
  told.set("q", query);
  for (const [name, values] of Object.entries(chosen)) {
    values.forEach((value) => told.append(name, value));
  }
  if (order !== ORDERS[0]) {
    told.set("排序", order);
  }
  if (page > 1) {
    told.set("页", String(page));
  }
  return `?${told}`;
}

/** Tells whether there is anything to search for. */
export function asks({ query, chosen }) {
  return query !== "" || Object.values(chosen).some((values) => values.length > 0);
}
