// Answers a question: what the newest years have as soon as it is there, then what all years have.

import { ORDERS } from "./address.js";
import { findCut, findMost, findTogether, mostIn, togetherIn, verified } from "./finding.js";
import { question } from "./question.js";

const A_PAGE = 10;

/** One after the other until one finds something; `reach` returns the parts that it asks, where some may answer first. */
const WAYS = [{ find: findTogether, reach: togetherIn }, { find: findCut }, { find: findMost, reach: mostIn }];

/**
 * Yields answers: early ones of the newest years of those that may have what is `wanted`, and the last word of all years.
 *
 * An answer is { names, page, last, entries, counts, together, everywhere, parts }; an early one has its `years` too, the
 * newest first. Where those have nothing, it has no names.
 */
export async function* answers(wanted, index) {
  const parts = question(wanted.query, index.register.common);
  if ((wanted.query !== "" && parts.length === 0) || index.register.isEmpty) {
    yield answerOf(wanted, index, parts, { results: new Map(), together: true });
    return;
  }
  for (const { find, reach } of WAYS) {
    const first = reach && canBeEarly(wanted) ? (await reach(index.all, parts)).newest() : null;
    if (first) {
      const found = (await find(first, parts)) ?? { results: new Map(), together: true };
      const shown = await verified(first, found, wanted.query, parts);
      yield { ...(await answerOf(wanted, index, parts, shown)), years: first.years };
    }
    const found = await find(index.all, parts);
    if (found) {
      yield answerOf(wanted, index, parts, await verified(index.all, found, wanted.query, parts));
      return;
    }
  }
}

/** Whether some years alone say something of use: not of a later page, in another order, or of what is chosen. */
function canBeEarly({ query, chosen, order, page }) {
  return query !== "" && page === 1 && order === ORDERS[0] && Object.values(chosen).every((values) => values.length === 0);
}

/** Returns the answer that what was found gives: narrowed, in order, with the texts of the page that is shown. */
async function answerOf(wanted, { register }, parts, { results, together, everywhere }) {
  const chosen = register.known(wanted.chosen);
  const all = [...results.keys()];
  const names = register.sorted(register.withFactFirst(register.narrowed(all, chosen), wanted.query), orderFor(wanted));
  const last = Math.max(1, Math.ceil(names.length / A_PAGE));
  const page = Math.min(wanted.page, last);
  const shown = names.slice((page - 1) * A_PAGE, page * A_PAGE);
  const entries = await Promise.all(shown.map((name) => results.get(name).data()));
  const counts = register.counts(all, chosen);
  return { names, start: (page - 1) * A_PAGE + 1, page, last, entries, counts, together, everywhere, parts };
}

/** Without words nothing is more relevant than the newest. */
export function orderFor({ query, order }) {
  return query === "" && order === "相关" ? "日期" : order;
}

/** Tells whether two answers begin with the same results. */
export function beginAlike(one, other) {
  return one.entries.map(({ url }) => url).join() === other.entries.map(({ url }) => url).join();
}
