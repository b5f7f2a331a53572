// Whether a person is already at what is shown: then it is not taken away.

const SIGNS = ["pointerdown", "touchmove", "wheel", "keydown"];

export class Attention {
  #last = -Infinity;

  /** Begins to notice who touches, scrolls or uses a key anywhere but in a `box`. */
  constructor(box) {
    const notice = ({ target, timeStamp }) => {
      this.#last = box.contains(target) ? this.#last : timeStamp;
    };
    SIGNS.forEach((sign) => addEventListener(sign, notice, { capture: true, passive: true }));
  }

  /** Tells whether anybody has since a moment, which `performance.now()` returned. */
  since(moment) {
    return this.#last > moment;
  }
}
