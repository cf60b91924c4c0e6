import { useSyncExternalStore } from 'react';

const jamais = () => () => undefined;

/** Vrai une fois la page reprise par le navigateur : avant, ses gestes ne seraient pas entendus. */
export const useHydrate = (): boolean =>
  useSyncExternalStore(
    jamais,
    () => true,
    () => false,
  );
