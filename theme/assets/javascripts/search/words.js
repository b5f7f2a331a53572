// Which parts of the index may have words: generator/search/word_tables.py says it in small tables, read here.

/** So many words or pairs of words are asked about at once, spread over the question: each costs a table. */
const ASKED_AT_ONCE = 8;

/** So often more of them are asked about, as long as many parts are left. */
const MOST_TIMES = 3;

/** So few parts are asked sooner than the tables; a small site has one. */
const FEW_PARTS = 2;

const STRETCH_BITS = 12;
const LEFT = 32 - STRETCH_BITS;

/** In a table a byte that is added and stands for no word. */
const MORE = 255;

export class WordTables {
  #load;
  #folder;
  #bits;
  #parts;
  #tables = new Map();

  /** Takes what the register tells of the tables; `load` returns the bytes of a file of the index. */
  constructor({ folder, bits, parts }, load) {
    this.#folder = folder;
    this.#bits = bits;
    this.#parts = parts;
    this.#load = load;
  }

  /** Returns those of the parts that may have all of some stretches of words, the words of each side by side. */
  async havingAll(parts, stretches) {
    const asked = [...new Set(stretches.flatMap(inPairs))];
    const rounds = Math.min(MOST_TIMES, Math.ceil(asked.length / ASKED_AT_ONCE));
    let left = parts;
    for (let round = 0; round < rounds && left.length > FEW_PARTS; round += 1) {
      const now = spread(asked.filter((_, place) => place % rounds === round), ASKED_AT_ONCE);
      left = await this.having(left, now, now.length);
    }
    return left;
  }

  /** Returns those of the parts that may have so many of the words; what no table tells of may have them all. */
  async having(parts, words, least) {
    if (parts.length <= FEW_PARTS) {
      return parts;
    }
    const told = new Set(this.#parts.map(([part]) => part));
    const holders = await Promise.all(words.map((word) => this.#holders(word)));
    const number = (part) => holders.filter((each) => each.has(part)).length;
    return parts.filter((part) => !told.has(part) || number(part) >= least);
  }

  /** Returns the parts that may have a word, or a pair with a blank between. */
  async #holders(word) {
    const sum = crc32(word);
    const file = `${this.#folder}/${(sum >>> (32 - this.#bits)).toString(16)}.bin`;
    if (!this.#tables.has(file)) {
      this.#tables.set(file, this.#load(file));
    }
    return this.#read(new DataView(await this.#tables.get(file)), sum);
  }

  /** Returns the parts that have a sum in a table: there stand the lengths of their stretches, then what these have. */
  #read(table, sum) {
    const eachHas = 1 << (STRETCH_BITS - this.#bits);
    const wanted = (sum >>> LEFT) % eachHas;
    const found = new Set();
    let at = 2 * eachHas * this.#parts.length;
    this.#parts.forEach(([part, bits], place) => {
      for (let stretch = 0; stretch < eachHas; stretch += 1) {
        const end = at + table.getUint16(2 * (place * eachHas + stretch));
        if (stretch === wanted && has(table, at, end, (sum & ((1 << LEFT) - 1)) >>> (LEFT - bits))) {
          found.add(part);
        }
        at = end;
      }
    });
    return found;
  }
}

/** Returns so many of the words at most, each once, from all over them. */
export function spread(words, most) {
  const all = [...new Set(words)];
  return all.filter((_, place) => place % Math.ceil(all.length / most) === 0);
}

/** Returns every two words that follow each other, with a blank between; a single word by itself. */
function inPairs(words) {
  return words.length > 1 ? words.slice(1).map((word, place) => `${words[place]} ${word}`) : words;
}

/** Tells whether a number is among those whose steps from one to the next stand in a table. */
function has(table, start, end, wanted) {
  let number = 0;
  for (let at = start; at < end && number <= wanted; at += 1) {
    const step = table.getUint8(at);
    number += step;
    if (number === wanted && step < MORE) {
      return true;
    }
  }
  return false;
}

/** Returns the CRC-32 of letters, digits and blanks as zlib has it. */
export function crc32(text) {
  let sum = -1;
  for (let at = 0; at < text.length; at += 1) {
    sum ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return ~sum >>> 0;
}
