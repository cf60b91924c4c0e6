import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// Processus à part, pour que le banc ne mesure que le client. Délai de 5 ms : celui de l'étude de performance.
const DELAI_MS = 5;
const TAILLE = 4_200;

const demande: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../lib/piste/fixtures/provisoire-v1/demande.json', import.meta.url), 'utf8'),
);
// Complétée jusqu'à 4,2 ko par des membres inconnus du contrat, que le client doit lire puis ignorer.
const ajouts: { code: string; libelle: string; valeur: number }[] = [];
const texte = (): string => JSON.stringify({ ...demande, membres_inconnus: ajouts });
while (texte().length < TAILLE) ajouts.push({ code: `AJOUT_${ajouts.length}`, libelle: 'membre hors contrat', valeur: 1 });
const corps = Buffer.from(texte());
const jeton = JSON.stringify({ access_token: 'jeton-de-banc', token_type: 'Bearer', expires_in: 3600 });

const serveur = createServer((requete, reponse) => {
  requete.resume();
  if (requete.url === '/token') {
    reponse.writeHead(200, { 'Content-Type': 'application/json' }).end(jeton);
    return;
  }
  setTimeout(() => {
    reponse.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': corps.length }).end(corps);
  }, DELAI_MS);
});

serveur.keepAliveTimeout = 60_000;
serveur.listen(0, '127.0.0.1', () => {
  const adresse = serveur.address();
  if (typeof adresse === 'object' && adresse !== null) process.send?.({ port: adresse.port });
});
process.on('disconnect', () => process.exit(0));
