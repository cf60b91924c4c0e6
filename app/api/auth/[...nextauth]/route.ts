import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { optionsAuth } from '@/lib/access/options.ts';

type Contexte = { params: Promise<{ nextauth: string[] }> };

async function traiter(requete: NextRequest, contexte: Contexte): Promise<Response> {
  const [action = ''] = (await contexte.params).nextauth;
  const options = await optionsAuth(action);
  if (options) return NextAuth(requete, contexte, options);
  return new Response(null, { status: 303, headers: { Location: '/connexion/erreur?raison=fournisseur-injoignable' } });
}

export { traiter as GET, traiter as POST };
