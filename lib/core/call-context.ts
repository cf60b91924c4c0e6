import { AsyncLocalStorage } from 'node:async_hooks';

/** Pour qui un appel distant est fait : le journal le lit, les clients des partenaires l'ignorent. */
export type CallContext = { envoiId?: number; agentId?: string; marcheId?: number; candidatureId?: number };

const storage = new AsyncLocalStorage<CallContext>();

/** Tout appel distant fait pendant `run`, même après une attente, sera journalisé avec ce contexte. */
export const withCallContext = <T>(context: CallContext, run: () => T): T => storage.run(context, run);

export const callContext = (): CallContext => storage.getStore() ?? {};
