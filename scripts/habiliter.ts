import { parseArgs } from 'node:util';
import { agentInvite } from '../lib/contracts/agents.ts';
import { lireEnv } from '../lib/core/env.ts';
import { creerPool } from '../lib/db/client.ts';
import { inviterAgent } from '../lib/db/save-invitation.ts';

const USAGE =
  'Usage : npm run habiliter -- --nom "Prénom Nom" --courriel adresse --role administrateur (--tous | --territoire 243500139 …)';

/** La première habilitation d'une installation, que l'écran des agents ne peut pas faire : il faut déjà y être entré. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      nom: { type: 'string', default: '' },
      courriel: { type: 'string', default: '' },
      role: { type: 'string', default: '' },
      tous: { type: 'boolean', default: false },
      territoire: { type: 'string', multiple: true, default: [] },
    },
  });
  const lu = agentInvite.safeParse({ ...values, tousTerritoires: values.tous, territoires: values.territoire });
  if (!lu.success) throw new Error(`${lu.error.issues.map((i) => `${i.path.join('.')} : ${i.message}`).join('\n')}\n${USAGE}`);
  const pool = creerPool(lireEnv(process.env).DATABASE_URL, 1);
  try {
    const issue = await inviterAgent(pool, lu.data, null, new Date());
    if (issue.tag === 'territoire-inconnu') throw new Error(`Territoire inconnu : ${issue.siren}.`);
    if (issue.tag === 'deja-habilite') throw new Error('Ce courriel a déjà un compte : modifiez-le depuis l’écran des agents.');
    console.log(`${lu.data.nom} est habilité(e) : sa première connexion par ProConnect, sous trente jours, ouvrira le compte.`);
  } finally {
    await pool.end();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
