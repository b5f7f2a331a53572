// Cuts a text into the words that the index holds, each with its place in the text: generator/search/cutting.py in a browser.

const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const LETTERS = "a-z\\u00c0-\\u024f\\u0370-\\u04ff\\u0600-\\u06ff\\u0f00-\\u0fff\\u1800-\\u18af";
const UNITS = { 亿元: 8, 百万元: 6, 万元: 4, 千元: 3, 元: 0, 亿: 8, 万: 4 };
const FIGURE =
  "(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?:，[0-9]{3})+(?=\\.[0-9]|[元万亿])|[0-9]+)(?:\\.[0-9]+)?";
const NUMBERED = "[〔\\[﹝［【(（](?<year>[0-9]{4})[〕\\]﹞］】)）]第?(?<count>[0-9]{1,5})号";
const AMOUNT = `(?<amount>${FIGURE})[ \\t\\n\\u3000]*(?<unit>${Object.keys(UNITS).join("|")})`;
const WORD = new RegExp(
  `${NUMBERED}|${AMOUNT}|(?<figure>${FIGURE})|(?<letters>[${LETTERS}]+)|(?<han>[${HAN}]+)`,
  "gu",
);

/**
 * Returns the words of a text in order as { word, start, end }; an amount also has its bare `figure`.
 *
 * A character with no other before it is a word by itself behind a figure, and where none follows it either.
 */
export function cut(text) {
  const words = [];
  let waiting = null;
  let behindFigure = false;
  for (const match of narrow(text).matchAll(WORD)) {
    if (match.groups.han === undefined) {
      if (waiting && words.length === 0) {
        words.push(waiting);
      }
      const bare = match.groups.amount && figure(match.groups.amount);
      words.push({ word: whole(match.groups), figure: bare, start: match.index, end: match.index + match[0].length });
      waiting = null;
      behindFigure = true;
      continue;
    }
    let at = match.index;
    for (const character of match[0]) {
      const here = { word: spell(character), start: at, end: at + character.length };
      if (waiting) {
        words.push({ word: waiting.word + here.word, start: waiting.start, end: here.end });
      } else if (behindFigure) {
        words.push(here);
      }
      waiting = here;
      behindFigure = false;
      at = here.end;
    }
  }
  return waiting && words.length === 0 ? [waiting] : words;
}

/** Returns a text with full-width letters, figures and points narrowed and letters small: one for one. */
function narrow(text) {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function spell(character) {
  return character.codePointAt(0).toString(36);
}

function whole({ year, count, amount, unit, figure: printed, letters }) {
  if (year) {
    return `${year}n${Number(count)}`;
  }
  if (amount) {
    return `y${yuan(amount, UNITS[unit])}`;
  }
  return printed ? figure(printed) : `z${letters.replace(/[^a-z]/gu, spell)}`;
}

/** Returns a figure without separators and without zeros that change nothing: 1,286.50 -> 1286p5, 04 -> 4. */
function figure(printed) {
  const [all, decimals] = parts(printed);
  const shown = all.length <= 2 ? withoutZeros(all) : all;
  return [shown, decimals.replace(/0+$/, "")].filter(Boolean).join("p");
}

/** Returns an amount in 元, so that 80万元 and 800,000.00元 are one word. */
function yuan(printed, places) {
  const [all, decimals] = parts(printed);
  const moved = withoutZeros(all + decimals.padEnd(places, "0").slice(0, places));
  return [moved, decimals.slice(places).replace(/0+$/, "")].filter(Boolean).join("p");
}

function parts(printed) {
  const [all, decimals = ""] = printed.replace(/[,，]/g, "").split(".");
  return [all, decimals];
}

function withoutZeros(digits) {
  return digits.replace(/^0+(?=.)/, "");
}
