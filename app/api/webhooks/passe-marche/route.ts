import { recevoirPasseMarche } from '@/lib/inbox/reception.ts';

export const dynamic = 'force-dynamic';

/** Les notifications de Passe Marché : signées, sans session ; la seule route d'écriture hors de la porte. */
export const POST = (requete: Request): Promise<Response> => recevoirPasseMarche(requete);
