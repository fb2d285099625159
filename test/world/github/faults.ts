/** What can go wrong between the gate and GitHub. */
export type Fault =
  | { readonly kind: 'primary-limit'; readonly resetSeconds?: number }
  | { readonly kind: 'secondary-limit'; readonly status?: 403 | 429; readonly retryAfterSeconds?: number }
  | { readonly kind: 'bad-gateway' }
  | { readonly kind: 'forbidden' }
  /** `before`: nothing was done. `after`: it was, and the answer is lost. `during`: it was, and half the answer arrives. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'during' | 'after' }
  /** A whole answer whose JSON stops in the middle. */
  | { readonly kind: 'truncated' }
  /** A whole answer that says of itself that it is not all: a tree that was too large. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'status'; readonly status: number; readonly message: string };

/** Which requests are meant: the `nth` of the operation (or of all, `*`) counted from now, and how many in a row. */
interface Which {
  readonly nth?: number;
  readonly times?: number;
}

/** A request that waits, before it takes effect, until the test lets it go. */
interface Hold {
  /** Settles when the request has arrived. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

export interface Faults {
  readonly fail: (operation: string, fault: Fault, which?: Which) => void;
  readonly hold: (operation: string, which?: Which) => Hold;
  /** What the request that has just arrived meets. */
  readonly meet: (operation: string) => { readonly fault: Fault | undefined; readonly released: Promise<void> };
  readonly releaseAll: () => void;
}

export function newFaults(): Faults {
  const faults: Array<Planned & { fault: Fault }> = [];
  const holds: Array<Planned & { arrive: () => void; released: Promise<void>; release: () => void }> = [];
  return {
    fail: (operation, fault, which = {}) => faults.push({ fault, ...planned(operation, which) }),
    hold(operation, which = {}) {
      const arrived = gate();
      const released = gate();
      const hold = { arrive: arrived.open, released: released.opened, release: released.open };
      holds.push({ ...hold, ...planned(operation, which) });
      return { arrived: arrived.opened, release: released.open };
    },
    meet(operation) {
      const hold = take(holds, operation);
      const fault = take(faults, operation)?.fault;
      hold?.arrive();
      return { fault, released: hold?.released ?? Promise.resolve() };
    },
    releaseAll() {
      for (const hold of holds) hold.release();
    },
  };
}

interface Planned {
  readonly operation: string;
  toSkip: number;
  left: number;
}

function planned(operation: string, { nth = 1, times = 1 }: Which): Planned {
  return { operation, toSkip: nth - 1, left: times };
}

/** The first plan that is due; every plan that this request could have met is a step nearer. */
function take<T extends Planned>(plans: readonly T[], operation: string): T | undefined {
  let due: T | undefined;
  for (const plan of plans) {
    if (plan.left === 0 || (plan.operation !== '*' && plan.operation !== operation)) continue;
    if (plan.toSkip > 0) plan.toSkip -= 1;
    else if (due === undefined) {
      due = plan;
      plan.left -= 1;
    }
  }
  return due;
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
