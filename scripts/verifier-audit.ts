import { parseArgs } from 'node:util';
import { type Rupture, verifierAudit } from '../lib/access/verifier-audit.ts';
import { creerPool } from '../lib/db/client.ts';

const { values } = parseArgs({ options: { rang: { type: 'string' }, tete: { type: 'string' } } });
const url = process.env.DATABASE_URL;
if (!url || (values.rang === undefined) !== (values.tete === undefined)) {
  console.error('Usage : DATABASE_URL=… npm run audit:verifier [-- --rang 1234 --tete <empreinte notée ce jour-là>]');
  process.exit(2);
}

const enClair = (rupture: Rupture): string => {
  switch (rupture.tag) {
    case 'modifiee':
      return `la ligne ${rupture.auditId} (maillon ${rupture.rang}) a été modifiée`;
    case 'supprimee':
      return `la ligne ${rupture.auditId} (maillon ${rupture.rang}) a été supprimée`;
    case 'inseree':
      return `la ligne ${rupture.auditId} a été insérée après coup`;
    case 'maillon-manquant':
      return `le maillon ${rupture.rang} manque`;
    case 'tete-perdue':
      return `le maillon ${rupture.rang} n’est pas celui qui avait été noté : la suite a été coupée ou réécrite`;
    case 'ancre-fausse':
      return `l’ancre ${rupture.rang} ne vient pas d’une purge tracée`;
    case 'tete-purgee':
      return `la tête donnée est purgée : donnez-en une d’un rang au-dessus de ${rupture.rang} (notée depuis moins de AUDIT_MOIS mois, elle dénonce une purge trop jeune)`;
  }
};

const pool = creerPool(url, 1);
const temoin = values.tete === undefined ? null : { rang: Number(values.rang), tete: values.tete };
const vu = await verifierAudit(pool, temoin);
await pool.end();
console.log(vu.ok ? `Trace entière : ${vu.value.lignes} lignes, tête ${vu.value.tete}` : `Trace rompue : ${enClair(vu.error)}.`);
process.exitCode = vu.ok ? 0 : 1;
