import { type BucketLimits, type BucketState, drawPermits } from './permit-bucket.ts';
import type { Reserve } from './throttle.ts';

/** Seau d'un seul processus, pour les bancs et les essais ; en service le seau est une ligne partagée. */
export const memoryReserve = (limits: BucketLimits): Reserve => {
  let state: BucketState = { nextAt: 0 };
  return (wanted, nowMs) => {
    const drawn = drawPermits(state, wanted, nowMs, limits);
    state = drawn.state;
    return drawn.draw;
  };
};
