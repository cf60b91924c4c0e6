import { recevoirPasseMarche } from '@/lib/inbox/reception.ts';

export const dynamic = 'force-dynamic';

type Contexte = { params: Promise<{ environnement: string }> };

/** Les notifications d'un environnement nommé : ses secrets à lui. */
export const POST = async (requete: Request, { params }: Contexte): Promise<Response> =>
  recevoirPasseMarche(requete, (await params).environnement);
