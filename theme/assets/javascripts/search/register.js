// Narrows and sorts what was found by the register: every report's values by facet, and its rank in every order.

const RANK = { 日期: 0, 得分: 1, 得分低: 1, 预算: 2 };

export class Register {
  #sets;

  /** Takes the content of register.json (generator/search/register.py); `parts` are { part, number } then. */
  constructor({ facets, common, sets, parts, words, files }) {
    this.facets = new Map(facets);
    this.names = [...this.facets.keys()];
    this.common = new Set(common);
    this.parts = parts.map(([part, number]) => ({ part, number }));
    this.words = words;
    this.files = files;
    this.reports = {};
    this.#sets = sets;
  }

  /** Takes what is told of the reports of a part. */
  add(part, { digests, columns }) {
    const value = (column, place) => (place in this.#sets ? this.#sets[place][column] : column);
    digests.split(" ").forEach((digest, number) => {
      this.reports[`${part}_${digest}`] = columns.map((column, place) => value(column[number], place));
    });
  }

  /** Whether there is no report at all. */
  get isEmpty() {
    return this.parts.length === 0;
  }

  /** Returns the names of reports that have a chosen value in every facet where one is chosen. */
  narrowed(names, chosen) {
    return names.filter((name) => this.names.every((facet) => this.#fits(name, facet, chosen[facet])));
  }

  /** Returns names with those reports first that have the query as the whole value of a facet, as 优 is a grade. */
  withFactFirst(names, query) {
    const facets = this.names.filter((facet) => this.facets.get(facet).includes(query));
    const has = (name) => facets.some((facet) => this.#fits(name, facet, [query]));
    return [...names.filter(has), ...names.filter((name) => !has(name))];
  }

  /** Returns the choices without values that no report can have, as an old or mistyped address may ask for. */
  known(chosen) {
    return Object.fromEntries(
      this.names.map((facet) => [facet, (chosen[facet] ?? []).filter((value) => this.facets.get(facet).includes(value))]),
    );
  }

  /** Returns names in an order: the greatest first, in `得分低` the smallest; reports without a value come last. */
  sorted(names, order) {
    if (!(order in RANK)) {
      return names;
    }
    const place = this.names.length + RANK[order];
    const direction = order === "得分低" ? 1 : -1;
    const key = (name) => this.reports[name][place];
    return [...names].sort((one, other) =>
      !key(one) || !key(other) ? (key(one) ? -1 : 0) + (key(other) ? 1 : 0) : direction * (key(one) - key(other)),
    );
  }

  /** Returns for every facet its values with their numbers of reports, as the choices in the other facets leave them. */
  counts(names, chosen) {
    return this.names.map((facet) => {
      const values = this.facets.get(facet);
      const others = this.narrowed(names, { ...chosen, [facet]: [] });
      const numbers = values.map(() => 0);
      others.forEach((name) => this.#places(name, facet).forEach((place) => (numbers[place] += 1)));
      const told = values.map((value, place) => ({
        value,
        number: numbers[place],
        chosen: (chosen[facet] ?? []).includes(value),
      }));
      return { facet, values: told.filter((each) => each.number > 0 || each.chosen) };
    });
  }

  #places(name, facet) {
    return this.reports[name][this.names.indexOf(facet)];
  }

  #fits(name, facet, wanted = []) {
    const values = this.facets.get(facet);
    return wanted.length === 0 || this.#places(name, facet).some((place) => wanted.includes(values[place]));
  }
}
