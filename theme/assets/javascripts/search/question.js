// A query as a person types it: parts divided by blanks, each a stretch of text that is looked for as it stands.

import { cut } from "./cut.js";

const PART = /["“「](?<quoted>[^"”」]+)["”」]|(?<free>[^\s"“”「」]+)/gu;

/**
 * Returns the parts of a query as { words, known, common, whole, tail, quoted }.
 *
 * `words` are all words of the part, `known` those of them that the index has: it has `common` ones in titles only.
 * `whole` tells whether the known words say all of the part; `tail` is the figure that ends it, which may go on.
 */
export function question(query, common) {
  return [...query.matchAll(PART)]
    .map(({ groups }) => partOf(groups.quoted ?? groups.free, common, groups.quoted !== undefined))
    .filter(({ words }) => words.length > 0);
}

function partOf(text, common, quoted) {
  const found = cut(text);
  const words = found.slice(beginsWithEnd(found) ? 1 : 0).map(({ word }) => word);
  const known = words.filter((word) => !common.has(word));
  const [tail] = text.match(/[0-9][0-9,，]*(\.[0-9]*)?$/) ?? [];
  return {
    words,
    known,
    common,
    whole: known.length === found.length,
    tail: tail && tail.replace(/[,，]/g, "").replace(".", "p"),
    quoted,
  };
}

/** A single character before a figure is the end of a longer run in any text, and no word there. */
function beginsWithEnd([first, second]) {
  return second !== undefined && isFigure(second.word) && isCharacter(first.word);
}

/** Returns a part without the figure that begins or ends it, which may be cut; null where there is none, or no other word. */
export function withoutEdges(part, { head, tail }) {
  const start = head && isFigure(part.words[0]) ? 1 : 0;
  const end = tail && isFigure(part.words.at(-1)) ? -1 : part.words.length;
  const known = part.words.slice(start, end).filter((word) => part.known.includes(word));
  return known.length && (start > 0 || end < 0) ? { ...part, known } : null;
}

function isFigure(word) {
  return /^[0-9y]/.test(word);
}

/** Tells a single character, three or four signs long, from a pair of them. */
export function isCharacter(word) {
  return /^[a-v]/.test(word) && word.length < 5;
}
