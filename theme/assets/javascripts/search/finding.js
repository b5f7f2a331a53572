// Asks Pagefind: for the words as they stand together, else for as many of them as one report has.

import { withoutEdges } from "./question.js";
import { LOOKED_INTO, having, saying } from "./reading.js";
import { spread } from "./words.js";

const EVERY = "z";
const ENOUGH = 1 / 2;
const MOST_WORDS = 8;
const MOST_TOGETHER = 5;
const EDGES = [{ tail: true }, { head: true }, { head: true, tail: true }];
const NEXT_SIGNS = ["", "3", "6", "9", "p"];

/**
 * Returns { results, together, everywhere }: results by name, the best first; whether the words stand together in each;
 * whether the words are so common that the index does not have them, and every report is a result.
 *
 * `index` are the parts of it that are asked, `question` are the parts of a question; without these, all reports are
 * results. Returns null where no report has all the words as they stand together.
 */
export async function findTogether(index, question) {
  const telling = tellingOf(question);
  if (telling.length === 0) {
    const titles = question.length ? await inTitles(index, question) : new Map();
    return { results: titles.size ? titles : await every(index), together: true, everywhere: question.length > 0 && !titles.size };
  }
  const results = await inAll(index, telling);
  return results && { results, together: true };
}

/** Returns the parts of the index that may have the words together. */
export function togetherIn(index, question) {
  return within(index, tellingOf(question));
}

/** Returns the same where none has; null where a figure cut at an edge does not explain it. What is quoted stands so. */
export async function findCut(index, question) {
  if (question.some(({ quoted }) => quoted)) {
    return { results: new Map(), together: true };
  }
  const results = await withoutCutFigures(index, tellingOf(question));
  return results && { results, together: false };
}

/** Returns the reports that have more than half of the words. */
export async function findMost(index, question) {
  return { results: await mostWords(await mostIn(index, question), wordsOf(question)), together: false };
}

/** Returns the parts of the index that may have them. */
export function mostIn(index, question) {
  const words = wordsOf(question);
  return index.having(words, Math.floor(words.length * ENOUGH) + 1);
}

function wordsOf(question) {
  return spread(
    question.flatMap(({ known }) => known),
    MOST_WORDS,
  );
}

function tellingOf(question) {
  return question.filter(({ known }) => known.length > 0);
}

/** Returns the parts of the index that may have all parts of a question. */
function within(index, parts) {
  return index.havingAll(parts.map(({ known }) => known));
}

async function every(index) {
  return exactly(index, [EVERY]);
}

/** Returns the reports whose titles have words that the index has for titles only. */
async function inTitles(whole, parts) {
  const words = [...new Set(parts.flatMap(({ words: all }) => all))];
  const index = await whole.having(words, words.length);
  const [first, ...others] = await Promise.all(words.map((word) => exactly(index, [word])));
  return new Map([...first].filter(([name]) => others.every((set) => set.has(name))));
}

/** Returns the reports that have every part, the best first; null where there is none. */
async function inAll(whole, parts) {
  const index = await within(whole, parts);
  const sets = await Promise.all(parts.map((part) => together(index, part)));
  const [first, ...others] = sets;
  const names = [...first.keys()].filter((name) => others.every((set) => set.has(name)));
  if (names.length === 0) {
    return null;
  }
  const scores = await scoresOf(index, parts);
  names.sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
  return new Map(names.map((name) => [name, first.get(name)]));
}

/**
 * Returns the reports where the words stand together. Of a long sentence stretches are asked for; then the rest is asked
 * for too, or read in the texts of the reports found, if these are fewer: a text is as much as a word or two in one part.
 */
async function together(index, { known, common }) {
  const asked = new Set(middle(known));
  let found = await exactly(index, middle(known));
  if (known.length <= MOST_TOGETHER) {
    return found;
  }
  for (const stretch of [known.slice(0, MOST_TOGETHER), known.slice(-MOST_TOGETHER)]) {
    if (found.size > LOOKED_INTO) {
      const others = await exactly(index, stretch);
      found = new Map([...found].filter(([name]) => others.has(name)));
      stretch.forEach((word) => asked.add(word));
    }
  }
  const left = known.filter((word) => !asked.has(word)).length * index.size;
  return left < found.size || found.size > LOOKED_INTO ? exactly(index, known) : saying(found, known, common);
}

/** Returns as many words from the middle of others as are looked for together: each costs a part of the index. */
function middle(words) {
  const start = Math.max(0, Math.floor((words.length - MOST_TOGETHER) / 2));
  return words.slice(start, start + MOST_TOGETHER);
}

/** Returns the reports that have every part but for a figure cut at its end, at its beginning, or at both. */
async function withoutCutFigures(index, parts) {
  for (const edges of EDGES) {
    const without = parts.map((part) => withoutEdges(part, edges));
    const left = without.map((part, place) => part ?? parts[place]);
    const found = without.some(Boolean) && (await inAll(index, left));
    if (found) {
      return edges.tail ? goingOn(await within(index, left), found, parts.at(-1)) : found;
    }
  }
  return null;
}

/** Returns those of the reports that have a figure which the one at the end of the query begins; all, if none has. */
async function goingOn(index, found, { tail }) {
  const beginning = tail ? await beginningWith(index, tail) : found;
  const both = [...found].filter(([name]) => beginning.has(name));
  return both.length ? new Map(both) : found;
}

/** Returns the reports with a figure that begins so; Pagefind looks into what it has loaded, and loads one place only. */
async function beginningWith(index, figure) {
  await Promise.all(NEXT_SIGNS.map((sign) => index.preload(`${figure}${sign}`)));
  return byName(await index.search(figure));
}

/** Returns how well the reports that have all words match: Pagefind weighs titles over texts, rare words over common. */
async function scoresOf(index, parts) {
  const words = parts.flatMap(({ known }) => middle(known));
  const results = await index.search([...new Set(words)].join(" "));
  return new Map(results.map(({ id, score }) => [id, score]));
}

/** Returns the reports that have more than half of the words, those first with the most, and with those that few have. */
async function mostWords(index, words) {
  const sets = await Promise.all(words.map((word) => exactly(index, [word])));
  const results = new Map(sets.flatMap((set) => [...set]));
  const number = (name) => sets.filter((set) => set.has(name)).length;
  const names = [...results.keys()].filter((name) => number(name) > words.length * ENOUGH);
  const sizes = sets.map((set) => names.filter((name) => set.has(name)).length);
  const worth = sizes.map((size) => Math.log(1 + (2 * Math.max(...sizes)) / size));
  const score = (name) => sets.reduce((sum, set, place) => sum + (set.has(name) ? worth[place] : 0), 0);
  const scores = new Map(names.map((name) => [name, score(name)]));
  names.sort((one, other) => scores.get(other) - scores.get(one));
  return new Map(names.map((name) => [name, results.get(name)]));
}

/** Returns results with those first whose texts have the query to the letter, where the index cannot tell that. */
export async function verified(index, { results, together, everywhere }, query, parts) {
  if (parts.length !== 1 || (together && parts[0].whole)) {
    return { results, together, everywhere };
  }
  let first = await having(results, query);
  if (first.length === 0 && parts[0].tail && !parts[0].quoted && !everywhere) {
    first = await having(await beginningWith(index, parts[0].tail), query);
  }
  return { results: new Map([...first, ...results]), together: together || first.length > 0, everywhere };
}

async function exactly(index, words) {
  return byName(await index.search(`"${words.join(" ")}"`));
}

function byName(results) {
  return new Map(results.map((result) => [result.id, result]));
}
