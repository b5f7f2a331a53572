// The index as it is loaded: its program and register, and those of its parts that may have what is looked for.

import { missedBelow } from "./missed.js";
import { Register } from "./register.js";
import { WordTables } from "./words.js";
import { newest, yearsOf } from "./years.js";

const FOLDER = new URL("../../../pagefind/", import.meta.url);
const RANKING = { metaWeights: { title: 5, unit: 3, common: 0 } };

/** What the register tells of so few parts is loaded together with them, before it is known whether they have anything. */
const FEW_PARTS = 5;

const missed = missedBelow(FOLDER);

/** What is thrown where the files of some years cannot be loaded. */
export class YearsMissing extends Error {
  constructor(years, options) {
    super(`the index has not been loaded: ${years.join(", ")}`, options);
    this.years = years;
  }
}

/** Parts of the index that are asked together. */
class Parts {
  #index;
  #names;

  constructor(index, names) {
    this.#index = index;
    this.#names = names;
  }

  get size() {
    return this.#names.length;
  }

  /** The years of the parts, the newest first. */
  get years() {
    return yearsOf(this.#names);
  }

  /** Returns those of the parts that may have all of some stretches of words, the words of each side by side. */
  async havingAll(stretches) {
    return new Parts(this.#index, await this.#index.tables.havingAll(this.#names, stretches));
  }

  /** Returns those of the parts that may have at least so many of the words. */
  async having(words, least) {
    return new Parts(this.#index, await this.#index.tables.having(this.#names, words, least));
  }

  /** Returns those of the parts that are loaded and asked before the others; null where all are there as soon. */
  newest() {
    const first = this.#index.newest(this.#names);
    return first && new Parts(this.#index, first);
  }

  /** Returns the results that the parts have, the best first. */
  search(words) {
    return this.#index.search(words, this.#names);
  }

  /** Loads what of the parts has words that begin so. */
  async preload(beginning) {
    await this.#index.open(this.#names);
    await this.#index.preload(beginning);
  }
}

export class Index {
  #pagefind;
  #ready;
  #opened = new Map();
  #told = new Map();
  #missedBefore = missed.length;

  constructor(pagefind, register) {
    this.#pagefind = pagefind;
    this.#ready = pagefind.options({ ranking: RANKING });
    this.register = register;
    this.tables = new WordTables(register.words, (file) => fetched(file, "default", "arrayBuffer"));
    this.all = new Parts(this, register.parts.map(({ part }) => part));
  }

  /** Loads the program and the register. */
  static async load() {
    const [pagefind, told] = await Promise.all([newProgram(), fetched("register.json", "no-cache")]);
    return new Index(pagefind, new Register(told));
  }

  /** Returns those of the parts that are worth an answer before the others; null where these are there, or few. */
  newest(names) {
    const parts = this.register.parts.filter(({ part }) => names.includes(part));
    return newest(parts, (part) => this.#opened.has(part));
  }

  /** Loads parts, each once. */
  async open(names) {
    const ended = await Promise.allSettled(names.map((part) => this.#open(part)));
    const missing = names.filter((_, place) => ended[place].status === "rejected");
    if (missing.length > 0) {
      throw new YearsMissing(yearsOf(missing));
    }
  }

  preload(beginning) {
    return this.#pagefind.preload(beginning);
  }

  /**
   * Returns the results of some parts, the best first; of equal ones those first whose part the register names first.
   *
   * What the register does not name is left out: an earlier version of a report that has just changed. Where words could
   * not be loaded, as when another site has taken the place of this one, there is no answer.
   */
  async search(words, names) {
    await Promise.all([this.open(names), ...(names.length <= FEW_PARTS ? names.map((part) => this.#tell(part)) : [])]);
    const { results } = names.length > 0 ? await this.#pagefind.search(words) : { results: [] };
    if (missed.length > this.#missedBefore) {
      throw new YearsMissing(yearsOf(missed.slice(this.#missedBefore)));
    }
    const found = new Map(names.map((part) => [part, []]));
    results.forEach((result) => found.get(partOf(result.id))?.push(result));
    await Promise.all(names.filter((part) => found.get(part).length > 0).map((part) => this.#tell(part)));
    const named = [...found.values()].flat().filter(({ id }) => id in this.register.reports);
    return named.sort((one, other) => other.score - one.score);
  }

  #open(part) {
    if (!this.#opened.has(part)) {
      this.#opened.set(part, this.#merge(part));
    }
    return this.#opened.get(part);
  }

  /** Loads a part once the program is there: where that cannot be loaded, merging would wait for ever. */
  async #merge(part) {
    await this.#ready;
    await this.#pagefind.mergeIndex(new URL(`${part}/`, FOLDER).pathname, { ranking: RANKING });
  }

  /** Loads what the register tells of the reports of a part, once. */
  #tell(part) {
    if (!this.#told.has(part)) {
      this.#told.set(part, this.#load(part));
    }
    return this.#told.get(part);
  }

  async #load(part) {
    try {
      this.register.add(part, await fetched(`${this.register.files}/${part}.json`, "default"));
    } catch (error) {
      throw new YearsMissing(yearsOf([part]), { cause: error });
    }
  }
}

let loading = null;

/** Returns the index, its program and register loaded when they are first needed. */
export function loaded() {
  loading ??= Index.load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Has the index loaded anew when it is next needed: one of which a file failed keeps failing, or knows an older site. */
export function forget() {
  loading = null;
}

/** Without a worker the first answer is there a third of a second sooner, and what is asked takes some 10 ms for a part. */
async function newProgram() {
  const { createInstance } = await import(new URL("pagefind.js", FOLDER));
  return createInstance({ ranking: RANKING, noWorker: true });
}

/** Returns what a file has, read in a way of `Response`; one that is named by its contents a browser may have already. */
async function fetched(file, cache, read = "json") {
  const answer = await fetch(new URL(file, FOLDER), { cache });
  if (!answer.ok) {
    throw new Error(`${answer.url}: ${answer.status}`);
  }
  return answer[read]();
}

/** Returns the part of a report's name, which is the part, `_`, and a digest. */
function partOf(name) {
  return name.slice(0, name.lastIndexOf("_"));
}
