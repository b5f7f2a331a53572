// The search page: reads what is asked for from the address, asks, shows, and writes the address anew on every change.

import { asks, read, write } from "./address.js";
import { find, verified } from "./finding.js";
import { question } from "./question.js";
import { Register } from "./register.js";
import { clearLink, element, facetFields, pageLinks, resultItem } from "./showing.js";

const INDEX = new URL("../../../pagefind/", import.meta.url);
const A_PAGE = 10;
const RANKING = { metaWeights: { title: 5, unit: 3, common: 0 } };

const NARROW = matchMedia("(max-width: 48rem)");
const TITLE = document.title;
const FAILED = "搜索没有成功：没有取到检索用的文件。请检查网络，刷新页面后再试，或者从下面的列表查看。";

const root = document.documentElement;
const form = document.querySelector(".search-form");
const FACETS = form.dataset.facets.split(" ");
const part = (name) => document.querySelector(`.search-${name}`);

let loading = null;
let asked = 0;

/** Loads index and register once, when they are first needed. */
function load() {
  loading ??= Promise.all([
    import(new URL("pagefind.js", INDEX)),
    fetchRegister(),
  ]).then(async ([index, register]) => {
    await index.options({ ranking: RANKING });
    const merged = (name) => index.mergeIndex(new URL(`${name}/`, INDEX).pathname, { ranking: RANKING });
    await Promise.all(register.parts.map(merged));
    return { index: withoutOthers(index, register), register };
  });
  return loading;
}

/** Returns the index without what the register does not name: an earlier version of a report that has just changed. */
function withoutOthers(index, register) {
  return {
    preload: (word) => index.preload(word),
    search: async (words) => {
      const { results } = await index.search(words);
      return { results: results.filter(({ id }) => id in register.reports) };
    },
  };
}

async function fetchRegister() {
  const answer = await fetch(new URL("register.json", INDEX), { cache: "no-cache" });
  if (!answer.ok) {
    throw new Error(`${answer.url}: ${answer.status}`);
  }
  return new Register(await answer.json());
}

/** Shows what the address asks for; an answer that comes after the next question is dropped. */
async function show() {
  const turn = (asked += 1);
  const wanted = read(location.search, FACETS);
  [form.elements.q, document.querySelector("#site-query")].forEach((box) => (box.value = wanted.query));
  document.title = wanted.query ? `“${wanted.query}” - ${TITLE}` : TITLE;
  root.classList.toggle("searching", asks(wanted));
  if (!asks(wanted)) {
    say("");
    return;
  }
  say("正在搜索……");
  try {
    const loaded = await load();
    const answer = await answerTo(wanted, loaded);
    if (turn === asked) {
      present(wanted, answer);
    }
  } catch (error) {
    loading = null;
    fail();
    throw error;
  }
}

/** Says that nothing could be looked for, and leaves the lists. */
function fail() {
  ["results", "facets-fields", "pages"].forEach((name) => part(name).replaceChildren());
  root.classList.add("nothing-found");
  say(FAILED);
}

/** Returns { names, page, last, entries, counts, together, everywhere, parts } for what is wanted. */
async function answerTo(wanted, { index, register }) {
  const chosen = register.known(wanted.chosen);
  const parts = question(wanted.query, register.common);
  const nothing = (wanted.query !== "" && parts.length === 0) || register.isEmpty;
  const found = nothing ? { results: new Map(), together: true } : await find(index, parts);
  const { results, together, everywhere } = await verified(index, found, wanted.query, parts);
  const all = [...results.keys()];
  const names = register.sorted(register.withFactFirst(register.narrowed(all, chosen), wanted.query), orderFor(wanted));
  const last = Math.max(1, Math.ceil(names.length / A_PAGE));
  const page = Math.min(wanted.page, last);
  const shown = names.slice((page - 1) * A_PAGE, page * A_PAGE);
  const entries = await Promise.all(shown.map((name) => results.get(name).data()));
  return { names, page, last, entries, counts: register.counts(all, chosen), together, everywhere, parts };
}

/** Without words nothing is more relevant than the newest. */
function orderFor({ query, order }) {
  return query === "" && order === "相关" ? "日期" : order;
}

function present(wanted, { names, page, last, entries, counts, together, everywhere, parts }) {
  const sequences = together ? parts.map(({ words }) => words) : parts.flatMap(({ words }) => words.map((word) => [word]));
  const first = (page - 1) * A_PAGE + 1;
  const items = entries.map((entry) => resultItem(entry.url, JSON.parse(entry.content), sequences));
  const list = element("ol", { class: "results", start: String(first) }, ...items);
  part("results").replaceChildren(...(items.length ? [list] : [part("nothing").content.cloneNode(true)]));
  const narrowed = Object.values(wanted.chosen).some((values) => values.length > 0);
  const undo = narrowed ? [clearLink(write({ ...wanted, chosen: {}, page: 1 }))] : [];
  renew(part("facets-fields"), [...undo, ...counts.filter(({ values }) => values.length).map(facetFields)]);
  part("pages").replaceChildren(...(last > 1 ? [pageLinks(page, last, (number) => write({ ...wanted, page: number }))] : []));
  form.elements["排序"].value = orderFor(wanted);
  root.classList.toggle("nothing-found", counts.every(({ values }) => values.length === 0));
  say(told(wanted, names.length, page, last, { together, everywhere }));
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

function told({ query }, number, page, last, { together, everywhere }) {
  const what = query ? `“${query}”` : "所选条件";
  if (number === 0) {
    return `没有找到与${what}相符的报告`;
  }
  const where = last > 1 ? `，第${page}页，共${last}页` : "";
  if (everywhere) {
    return `几乎每份报告都有${what}，列出全部${number}份${where}`;
  }
  return together
    ? `${what}：找到${number}份报告${where}`
    : `没有与${what}完全相同的文字；找到${number}份报告，有其中的大部分词语${where}`;
}

function say(text) {
  part("status").textContent = text;
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
  const link = event.target.closest(".search-pages a, .search-clear a");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    history.pushState(null, "", link.href);
    show().then(() => part("status").focus());
  }
});
window.addEventListener("popstate", show);
part("facets").open = !NARROW.matches;
form.elements.q.addEventListener("focus", load, { once: true });
show();
