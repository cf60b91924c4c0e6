import { randomBytes } from 'node:crypto';
import type { Pool } from '../../lib/db/client.ts';
import type { Critere } from '../../lib/domain/grille.ts';
import { reference } from '../../lib/outbox/reference.ts';
import { saisirCotation } from '../../lib/outbox/saisir-cotation.ts';
import { AGENT } from './peupler.ts';
import type { Soumission } from './soumettre.ts';

export type SaisieFaite = Soumission & { cotation: string };

type Tiree = { ref: string; numero: string; revision: number; siren: string; criteres: Critere[] };

// Une demande au hasard que personne n'a encore saisie, et la grille de son premier vœu.
const TIRER = `
  SELECT d.ref, d.numero_unique AS numero, d.revision, v.siren, g.contenu->'criteres' AS criteres
    FROM demande d
    CROSS JOIN LATERAL (SELECT l->>'siren' AS siren FROM jsonb_array_elements(d.donnees->'localisations') l
                         WHERE l->>'siren' IN (SELECT siren FROM territoire) ORDER BY (l->>'rang')::int LIMIT 1) v
    JOIN grille g ON g.siren = v.siren AND g.etat = 'publiee' AND g.population IN ('toutes', CASE WHEN d.mutation THEN 'mutation' ELSE 'primo' END)
                 AND g.debut <= current_date AND (g.fin IS NULL OR g.fin >= current_date)
   WHERE d.id = (SELECT min(id) + floor($1::float8 * (max(id) - min(id)))::bigint FROM demande)
     AND NOT EXISTS (SELECT 1 FROM cotation c WHERE c.demande_id = d.id AND c.origine = 'saisie')`;

/** Pendant que le calcul tourne, un agent saisit deux cotations par le vrai chemin. Un conflit ou un refus ne compte pas. */
export async function saisirPendant(pool: Pool, random: () => number, faites: SaisieFaite[]): Promise<void> {
  const deps = { pool, environnement: 'base-ecole', now: () => new Date(), nouvelleRef: () => reference(randomBytes) };
  for (let i = 0; i < 2; i += 1) {
    const { rows } = await pool.query<Tiree>(TIRER, [random()]);
    const [tiree] = rows;
    const critere = tiree?.criteres.find((c) => !c.parLocalisation && c.mode === 'automatique' && c.groupe === undefined);
    if (tiree === undefined || critere === undefined) continue;
    const { code, bornes } = critere;
    const r = await saisirCotation(deps, { id: AGENT, perimetre: { tag: 'tous' } }, tiree.ref, {
      revision: tiree.revision,
      territoire: tiree.siren,
      criteres: [{ code, points: bornes.max, origine: 'manuel', valeur: null, codeInsee: null, preuve: 'campagne' }],
      motif: 'autre',
      justification: 'Saisie pendant le calcul du stock.',
      cleIdempotence: crypto.randomUUID(),
    });
    if (!r.ok) continue;
    const { cotation, envoi } = r.value;
    // Au-delà du seuil, une seconde personne valide : rien n'est encore à transmettre.
    if (envoi === null) continue;
    faites.push({
      cotation: cotation.ref,
      envoi: envoi.ref,
      numero: tiree.numero,
      dateCotation: cotation.dateCotation,
      points: cotation.points,
    });
  }
}
