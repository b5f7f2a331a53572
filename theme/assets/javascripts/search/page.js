// The search page: reads what is asked for from the address, asks, shows, and writes the address anew on every change.

import { asks, ORDERS, read, write } from "./address.js";
import { answers, beginAlike, orderFor } from "./answering.js";
import { Attention } from "./attention.js";
import { forget, loaded } from "./index.js";
import { clearLink, element, facetFields, pageLinks, resultItem } from "./showing.js";
import { SEARCHING, failed, found, foundBeside, foundInPart, foundSoFar } from "./telling.js";

const NARROW = matchMedia("(max-width: 48rem)");
const TITLE = document.title;

const root = document.documentElement;
const form = document.querySelector(".search-form");
const FACETS = form.dataset.facets.split(" ");
const part = (name) => document.querySelector(`.search-${name}`);
const attention = new Attention(form);

/** The last question: what is `wanted`, and the `early` answer of the newest years that is shown. */
let asked = null;

/** Shows what the address asks for; an answer that comes after the next question is dropped. */
async function show() {
  const wanted = read(location.search, FACETS);
  const turn = (asked = { wanted, early: null });
  [form.elements.q, document.querySelector("#site-query")].forEach((box) => (box.value = wanted.query));
  document.title = wanted.query ? `“${wanted.query}” - ${TITLE}` : TITLE;
  root.classList.toggle("searching", asks(wanted));
  if (!asks(wanted)) {
    say("");
    return;
  }
  say(SEARCHING);
  try {
    await answer(turn, await loaded());
  } catch (error) {
    forget();
    if (turn === asked) {
      fail(turn, error.years ?? []);
    }
    throw error;
  }
}

/** Shows one answer after the other; who is reading an early one is not disturbed. */
async function answer(turn, index) {
  for await (const answered of answers(turn.wanted, index)) {
    if (turn !== asked) {
      return;
    }
    if (answered.years) {
      presentEarly(turn, answered);
      await painted();
    } else if (turn.early && isRead(turn.early) && !beginAlike(turn.early, answered)) {
      offer(turn, answered);
    } else {
      present(turn.wanted, answered);
    }
  }
}

/** Waits until what is shown can be seen, so that nothing is loaded before; a page that nobody sees is not painted. */
function painted() {
  return new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));
}

/** Whether a person is within the results of the newest years, or has begun to move through them. */
function isRead({ shown }) {
  return attention.since(shown) || part("outcome").contains(document.activeElement);
}

/** Says what could not be looked for, and leaves the results of the newest years; where there are none, the lists. */
function fail({ wanted, early }, missing) {
  if (early) {
    narrowing("没有查完全部年度，不能缩小范围。");
    say(foundInPart(wanted, early, missing));
    return;
  }
  ["results", "facets-fields", "pages"].forEach((name) => part(name).replaceChildren());
  root.classList.add("nothing-found");
  say(failed(missing));
}

function present(wanted, answered) {
  const { page, last, counts } = answered;
  list(answered);
  const narrowed = Object.values(wanted.chosen).some((values) => values.length > 0);
  const undo = narrowed ? [clearLink(write({ ...wanted, chosen: {}, page: 1 }))] : [];
  renew(part("facets-fields"), [...undo, ...counts.filter(({ values }) => values.length).map(facetFields)]);
  part("pages").replaceChildren(...(last > 1 ? [pageLinks(page, last, (number) => write({ ...wanted, page: number }))] : []));
  form.elements["排序"].value = orderFor(wanted);
  root.classList.toggle("nothing-found", counts.every(({ values }) => values.length === 0));
  say(found(wanted, answered));
}

/** Shows the results of the newest years, if any; what can be counted only when all years are known is left out. */
function presentEarly(turn, answered) {
  if (answered.names.length > 0) {
    turn.early = { ...answered, shown: performance.now() };
    list(answered);
    narrowing("查完全部年度以后，可以缩小范围。");
    part("pages").replaceChildren();
    form.elements["排序"].value = ORDERS[0];
    root.classList.remove("nothing-found");
  }
  say(foundSoFar(turn.wanted, answered));
}

/** Leaves what is shown of the newest years, and leads to what was found in all. */
function offer({ wanted, early }, { names }) {
  const all = () => element("a", { href: write(wanted), class: "search-all" }, `列出全部${names.length}份`);
  narrowing("列出全部年度的结果以后，可以缩小范围。");
  part("pages").replaceChildren(element("p", {}, all()));
  say(foundBeside(wanted, early.years, names.length), all());
}

/** Shows a page of results; where they are the same already, nothing moves. */
function list({ start, entries, together, parts }) {
  const sequences = together ? parts.map(({ words }) => words) : parts.flatMap(({ words }) => words.map((word) => [word]));
  const items = entries.map((entry) => resultItem(entry.url, JSON.parse(entry.content), sequences));
  const made = element("ol", { class: "results", start: String(start) }, ...items);
  if (!part("results").firstElementChild?.isEqualNode(made)) {
    part("results").replaceChildren(...(items.length ? [made] : [part("nothing").content.cloneNode(true)]));
  }
}

/** Says why results cannot be narrowed now. */
function narrowing(why) {
  renew(part("facets-fields"), [element("p", { class: "search-clear" }, why)]);
}

/** Puts new fields in the place of old ones; what had the focus keeps it, and what was unfolded stays so. */
function renew(place, fields) {
  const { name, value } = place.contains(document.activeElement) ? document.activeElement : {};
  const unfolded = [...place.querySelectorAll("fieldset:has(details[open])")].map((field) => field.name);
  place.replaceChildren(...fields);
  place.querySelectorAll("details").forEach((details) => {
    details.open = unfolded.includes(details.parentElement.name);
  });
  [...place.querySelectorAll("input")].find((box) => box.name === name && box.value === value)?.focus();
}

function say(text, ...more) {
  part("status").replaceChildren(text, ...more);
}

/** Returns what the form says. */
function chosenNow() {
  const said = new FormData(form);
  return {
    query: String(said.get("q") ?? "").trim(),
    chosen: Object.fromEntries(FACETS.map((name) => [name, said.getAll(name).map(String)])),
    order: String(said.get("排序")),
    page: 1,
  };
}

function go(wanted) {
  const address = write(wanted);
  if (address !== location.search) {
    history.pushState(null, "", address);
  }
  return show();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(chosenNow());
});
document.addEventListener("change", (event) => {
  if (event.target.form === form && event.target.name !== "q") {
    go(chosenNow());
  }
});
part("outcome").addEventListener("click", (event) => {
  const link = event.target.closest(".search-pages a, .search-clear a, .search-all");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    if (link.href !== location.href) {
      history.pushState(null, "", link.href);
    }
    show().then(() => part("status").focus());
  }
});
window.addEventListener("popstate", show);
part("facets").open = !NARROW.matches;
form.elements.q.addEventListener("focus", loaded, { once: true });
show();
