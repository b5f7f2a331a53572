// Where in a report the words stand: stretches of its texts with the words marked, and the section that they are in.

import { cut } from "./cut.js";
import { isCharacter } from "./question.js";

const PLACES = 3;
const BEFORE = 30;
const LENGTH = 110;
const SIGNS = /[，。；：！？、,;:!?（）()“”"《》\n\t]/u;

/** Returns the ranges [start, end] of a text where a sequence of words stands. */
export function ranges(text, sequences) {
  const words = cut(text);
  const found = [];
  for (const sequence of sequences) {
    if (sequence.length === 1 && isCharacter(sequence[0])) {
      found.push(...ofCharacter(text, sequence[0]));
    }
    for (let start = 0; start + sequence.length <= words.length; start += 1) {
      if (sequence.every((word, step) => isWord(words[start + step], word))) {
        found.push([words[start].start, words[start + sequence.length - 1].end]);
      }
    }
  }
  return joined(found);
}

/** Returns where a character stands, which within a run of others is no word of the text. */
function ofCharacter(text, word) {
  const character = String.fromCodePoint(Number.parseInt(word, 36));
  return [...text.matchAll(character)].map(({ index }) => [index, index + character.length]);
}

function isWord(found, word) {
  return found.word === word || found.figure === word;
}

/** Returns ranges in order, those that touch made one. */
function joined(found) {
  const result = [];
  for (const [start, end] of found.sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      result.push([start, end]);
    }
  }
  return result;
}

/**
 * Returns the best places of a report as { anchor, name, pieces, clause }.
 *
 * `passages` are [anchor, name, ...texts]; `pieces` are [text, isMarked]; `clause` is what stands between two signs.
 */
export function places(passages, sequences) {
  const found = passages.map(([anchor, name, ...texts]) => best(anchor, name, texts, sequences)).filter(Boolean);
  found.sort((one, other) => other.worth - one.worth);
  const anchors = new Set();
  const chosen = found.filter(({ anchor }) => !anchors.has(anchor) && anchors.add(anchor));
  return chosen.slice(0, PLACES).map(({ anchor, name, text, marks }) => ({
    anchor,
    name,
    pieces: excerpt(text, marks),
    clause: clause(text, marks[0]),
  }));
}

/** Returns the text of a passage that has the most of the words, if any has one. */
function best(anchor, name, texts, sequences) {
  let result = null;
  for (const text of texts) {
    const marks = ranges(text, sequences);
    const worth = marks.reduce((sum, [start, end]) => Math.max(sum, end - start), 0) + marks.length / 100;
    if (marks.length && (!result || worth > result.worth)) {
      result = { anchor, name, text, marks, worth };
    }
  }
  return result;
}

/** Returns the stretch of a text around its longest mark as pieces, with dots where it goes on. */
function excerpt(text, marks) {
  const [first, last] = marks.reduce((one, other) => (other[1] - other[0] > one[1] - one[0] ? other : one));
  const start = behindSigns(text, Math.max(0, Math.min(first - BEFORE, text.length - LENGTH)));
  const end = Math.min(text.length, Math.max(last, start + LENGTH));
  const pieces = pieced(text.slice(start, end), inside(marks, start, end));
  return [...(start ? [["…", false]] : []), ...pieces, ...(end < text.length ? [["…", false]] : [])];
}

/** Returns where the first word at or behind a place begins, so that no excerpt begins with a comma. */
function behindSigns(text, place) {
  let start = place;
  while (place > 0 && start < text.length && SIGNS.test(text[start])) {
    start += 1;
  }
  return start;
}

function inside(marks, start, end) {
  return marks
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => from < to);
}

/** Returns a text in pieces [text, isMarked]. */
export function pieced(text, marks) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push([text.slice(at, start), false], [text.slice(start, end), true]);
    at = end;
  }
  return [...pieces, [text.slice(at), false]].filter(([piece]) => piece);
}

/** Returns the words between the signs around a mark: browsers find whole words only, and a sign ends one. */
function clause(text, [first, last]) {
  let start = first;
  let end = last;
  while (start > 0 && !SIGNS.test(text[start - 1])) {
    start -= 1;
  }
  while (end < text.length && !SIGNS.test(text[end])) {
    end += 1;
  }
  return text.slice(start, end);
}
