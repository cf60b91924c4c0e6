import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

export type BoiteCourriel = { port: number; arreter: () => Promise<void> };

const TAILLE_MAX = 1_000_000;

/** Une boîte aux lettres sur la boucle locale : chaque courriel reçu devient un fichier `.eml` de `dossier`, rien ne repart. */
export async function recevoirCourriels({ port, dossier }: { port: number; dossier: string }): Promise<BoiteCourriel> {
  mkdirSync(dossier, { recursive: true });
  let rang = 0;
  const serveur = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: TAILLE_MAX,
    onData: (flux, _session, fini) => {
      const morceaux: Buffer[] = [];
      flux.on('data', (morceau: Buffer) => morceaux.push(morceau));
      flux.on('end', () => {
        rang += 1;
        writeFileSync(path.join(dossier, `${Date.now()}-${rang}.eml`), Buffer.concat(morceaux));
        fini();
      });
    },
  });
  await new Promise<void>((pret, echec) => {
    serveur.once('error', echec);
    serveur.listen(port, '127.0.0.1', pret);
  });
  const adresse = serveur.server.address();
  return {
    port: typeof adresse === 'object' && adresse ? adresse.port : port,
    arreter: () => new Promise((fini) => serveur.close(() => fini())),
  };
}
