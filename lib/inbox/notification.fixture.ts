import { createHmac } from 'node:crypto';
import type { Sql } from '../db/client.ts';

export const SECRETS = { courant: 'secret-courant-0123456789abcdef', precedent: 'secret-precedent-0123456789abcdef' };

type Voulu = { identifiant: string; profil?: 'code' | 'guides'; champs?: string[] };

/** Le corps de « market.completed », tel que le code ou les guides l'écrivent (contrat §6.3). */
export const marcheConfigure = ({
  identifiant,
  profil = 'code',
  champs = ['identite_siret', 'motifs_liquidation'],
}: Voulu): string =>
  JSON.stringify({
    event: 'market.completed',
    timestamp: profil === 'code' ? '2026-11-20T10:00:00+01:00' : '2026-11-20T09:00:00.000Z',
    market: {
      identifier: identifiant,
      name: 'Réfection & entretien',
      lots: profil === 'code' ? [{ id: 12, name: 'Gros œuvre' }] : [{ name: 'Gros œuvre' }],
      market_type_codes: ['works'],
      field_keys: champs,
      ...(profil === 'code' ? { completed_at: '2026-11-20T10:00:00+01:00' } : { deadline: '2026-12-01T12:00:00Z' }),
    },
  }).replaceAll('&', '\\u0026');

/** Le corps de « market_application.completed » (contrat §6.4). */
export const candidatureFinalisee = ({ identifiant, profil = 'code' }: Voulu, marche = 'VR-2026-000000000001'): string =>
  JSON.stringify({
    event: 'market_application.completed',
    timestamp: profil === 'code' ? '2026-11-20T11:00:00+01:00' : '2026-11-20T10:00:00.000Z',
    market_identifier: marche,
    market_application: {
      identifier: identifiant,
      siret: '73282932000074',
      attestation_url: `http://169.254.169.254/api/v1/market_applications/${identifiant}/attestation`,
      documents_package_url: `http://169.254.169.254/api/v1/market_applications/${identifiant}/documents_package`,
      ...(profil === 'guides' && { company_name: 'Entreprise fictive', completed_at: '2026-11-20T10:00:00.000Z' }),
    },
  });

/** La requête que Passe Marché poste. */
export const poster = (corps: string | Uint8Array, secret = SECRETS.courant): Request =>
  new Request('http://127.0.0.1:3000/api/webhooks/passe-marche', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-webhook-signature-sha256': `sha256=${createHmac('sha256', secret).update(corps).digest('hex')}`,
    },
    body: Buffer.from(corps),
  });

/** Un marché créé chez Passe Marché, et une candidature ouverte sur lui. */
export async function unMarcheEtSaCandidature(sql: Sql, marche: string, candidature: string): Promise<void> {
  await sql.query(
    `WITH m AS (
       INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation, identifiant, cree_le)
       VALUES ('m-' || $1, 'base-ecole', $1, 'Réfection', '2026-12-01', '13002526500013', '{works}', 'cree', $1, now()) RETURNING id
     )
     INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture, identifiant, cree_le)
     SELECT 'c-' || $2, 'base-ecole', id, '73282932000074', 'ouverte', $2, now() FROM m`,
    [marche, candidature],
  );
}
