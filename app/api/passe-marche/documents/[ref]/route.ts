import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { environnementDe } from '@/lib/access/environnement-de.ts';
import { tracer } from '@/lib/access/installation.ts';
import { dossierPasseMarche } from '@/lib/access/passe-marche.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findDocument } from '@/lib/db/find-document.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const TYPES = { attestation: 'application/pdf', dossier: 'application/zip' };

/** Un document reçu, servi inerte : toujours à enregistrer, jamais ouvert dans une page ; le droit est revu à chaque téléchargement. */
export const GET = withRoute({ permission: 'passe-marche.lire', params: cheminPasseMarche }, async ({ agent, params }) => {
  const environnement = await environnementDe(agent, 'passe-marche.lire', 'document', params.ref);
  const document = environnement === null ? null : await findDocument(pool(), environnement, params.ref);
  if (document === null) return refus('introuvable');
  await tracer({ agentId: agent.id, action: 'passe-marche.lire', objet: `document/${params.ref}`, issue: 'accordee' });
  const flux = createReadStream(path.join(dossierPasseMarche(), document.fichier));
  const ouvert = await new Promise<boolean>((resoudre) =>
    flux.once('open', () => resoudre(true)).once('error', () => resoudre(false)),
  );
  if (!ouvert) return refus('introuvable', { detail: 'Le fichier n’est plus sur ce poste.' });
  return new Response(Readable.toWeb(flux) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': TYPES[document.nature],
      'Content-Length': String(document.taille),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.nom)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
