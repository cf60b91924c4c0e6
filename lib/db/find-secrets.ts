import type { Empreintes, SecretsConnus, SignatureVue, UsageSecret } from '../domain/rotation-secret.ts';
import type { Sql } from './client.ts';

const DEPUIS = `
SELECT s.usage, s.depuis FROM secret_passe_marche s JOIN unnest($2::text[], $3::text[]) v (usage, empreinte) USING (usage, empreinte)
WHERE s.environnement = $1`;

// Les mille dernières suffisent à une rotation, et bornent la lecture quand un secret n'a jamais rien signé.
const SIGNEES = `
SELECT DISTINCT ON (n.secret) n.secret, n.ref, n.recue_le AS le FROM (
  SELECT * FROM notification WHERE environnement = $1 ORDER BY id DESC LIMIT 1000) n
WHERE n.secret IS NOT NULL AND n.recue_le >= $2 ORDER BY n.secret, n.id DESC`;

/** Depuis quand les secrets réglés ici sont en place, et ce que chacun a signé en dernier. */
export async function findSecrets(sql: Sql, environnement: string, empreintes: Empreintes): Promise<SecretsConnus> {
  const places = await sql.query<{ usage: UsageSecret; depuis: Date }>(DEPUIS, [
    environnement,
    Object.keys(empreintes),
    Object.values(empreintes),
  ]);
  const depuis: SecretsConnus['depuis'] = Object.fromEntries(places.rows.map((l) => [l.usage, l.depuis]));
  if (depuis.courant === undefined) return { depuis, signees: { courant: null, precedent: null } };
  const signees = await sql.query<SignatureVue & { secret: 'courant' | 'precedent' }>(SIGNEES, [environnement, depuis.courant]);
  const derniere = (secret: string): SignatureVue | null => {
    const vue = signees.rows.find((l) => l.secret === secret);
    return vue === undefined ? null : { ref: vue.ref, le: vue.le };
  };
  return { depuis, signees: { courant: derniere('courant'), precedent: derniere('precedent') } };
}
