import type { Pool } from '../../lib/db/client.ts';
import { lireNumeroUnique } from '../../lib/domain/numero-unique.ts';
import type { ClientPiste } from '../../lib/piste/client.ts';
import type { Soumission } from './soumettre.ts';

/**
 * Plante une vraie perte (un envoi dit transmis que le SNE n'a jamais reçu) et un vrai double (la même cotation postée deux fois) :
 * une vérification qui ne les voit pas ne prouve rien.
 */
export async function planter(pool: Pool, client: ClientPiste, faites: Soumission[]): Promise<void> {
  const { rows } = await pool.query<{ ref: string; numero: string }>(
    `SELECT e.ref, d.numero_unique AS numero FROM envoi e JOIN demande d ON d.id = e.demande_id AND d.cotation_id = e.cotation_id
      WHERE e.etat = 'transmis' ORDER BY e.id DESC LIMIT 2`,
  );
  const [perte, double] = rows;
  if (perte === undefined || double === undefined) throw new Error('Trop peu d’envois transmis pour le contrôle.');
  await perdre(pool, perte.ref, faites);
  const numero = lireNumeroUnique(double.numero);
  if (!numero.ok) throw new Error('Numéro illisible.');
  for (let essai = 0; essai < 20; essai += 1) {
    const lue = await client.getCotation(numero.value);
    if (!lue.ok || lue.value.tag !== 'cotee') continue;
    const { modele, dateCotation, points, lieux, criteres } = lue.value.cotation;
    const retenus = criteres.map((c) => ({ ...c, origine: 'manuel' as const, preuve: null }));
    const r = await client.postCotation(numero.value, {
      modele,
      dateCotation,
      points,
      lieux,
      criteres: retenus,
      motif: 'correction-manuelle',
    });
    if (r.ok && r.value.tag === 'enregistree') return;
  }
  throw new Error('Le double n’a pas pu être planté.');
}

/** Décale d'une heure la date d'une cotation transmise : nos tables parlent alors d'un effet que le registre n'a pas. */
async function perdre(pool: Pool, envoi: string, faites: Soumission[]): Promise<void> {
  const { rows } = await pool.query<{ date: Date }>(
    `UPDATE cotation c SET date_cotation = c.date_cotation + interval '1 hour' FROM envoi e
      WHERE e.cotation_id = c.id AND e.ref = $1 RETURNING c.date_cotation AS date`,
    [envoi],
  );
  const soumission = faites.find((s) => s.envoi === envoi);
  if (soumission === undefined || rows[0] === undefined) throw new Error('La perte n’a pas pu être plantée.');
  soumission.dateCotation = rows[0].date.toISOString();
}
