import { randomBytes } from 'node:crypto';
import type { Pool } from '../../lib/db/client.ts';
import { type Demande, territoiresDe } from '../../lib/domain/demande.ts';
import type { Critere } from '../../lib/domain/grille.ts';
import type { NumeroUnique } from '../../lib/domain/numero-unique.ts';
import { reference } from '../../lib/outbox/reference.ts';
import type { ClientPiste } from '../../lib/piste/client.ts';
import { TERRITOIRE } from './reglages.ts';

export type DemandePosee = { ref: string; numero: string; critere: Critere };
export const AGENT = 'campagne';

/** Lit les demandes et les grilles chez le partenaire et en pose `nombre` dans la base : celles qu'un agent de Rennes peut coter. */
export async function peupler(pool: Pool, client: ClientPiste, nombre: number): Promise<DemandePosee[]> {
  await pool.query(`INSERT INTO agent (id, nom, email, role) VALUES ($1, 'Campagne', 'campagne@exemple.test', 'agent')`, [AGENT]);
  const criteres = await poserGrilles(pool, client);
  const numeros: NumeroUnique[] = [];
  for await (const page of client.listNumeros({ filtreACoter: false })) {
    if (!page.ok) throw new Error(`Liste illisible : ${page.error.tag}`);
    numeros.push(...page.value.demandes.map((d) => d.numero));
  }
  const posees: DemandePosee[] = [];
  for (let i = 0; i < numeros.length && posees.length < nombre; i += 100) {
    const lues = await Promise.all(numeros.slice(i, i + 100).map((numero) => client.getDemande(numero)));
    const cotables = lues.flatMap((l) => (l.ok && estCotable(l.value) ? [l.value] : [])).slice(0, nombre - posees.length);
    const avecRef = cotables.map((demande) => ({ demande, ref: reference(randomBytes) }));
    await poserDemandes(pool, avecRef);
    for (const { demande, ref } of avecRef) {
      const critere = criteres.get(demande.mutation ? 'mutation' : 'primo');
      if (critere !== undefined) posees.push({ ref, numero: demande.numero, critere });
    }
  }
  if (posees.length < nombre) throw new Error(`La base école n’a que ${posees.length} demandes cotables, il en faut ${nombre}.`);
  return posees;
}

const estCotable = (d: Demande): boolean => d.statut.tag === 'active' && d.localisations.some((l) => l.siren === TERRITOIRE);

/** Le critère que la campagne fera varier, par population. */
async function poserGrilles(pool: Pool, client: ClientPiste): Promise<Map<string, Critere>> {
  const lues = await client.getModele();
  if (!lues.ok) throw new Error(`Grilles illisibles : ${lues.error.tag}`);
  const criteres = new Map<string, Critere>();
  for (const g of lues.value.filter((grille) => grille.siren === TERRITOIRE)) {
    await pool.query(
      `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, fin, contenu) VALUES ($1, $2, $3, $4, $5, 'publiee', $6, $7, $8)`,
      [g.code, g.version, g.libelle, g.siren, g.population, g.debut, g.fin, JSON.stringify({ criteres: g.criteres })],
    );
    const variable = g.criteres.find((c) => !c.parLocalisation && c.mode === 'automatique' && c.bornes.max - c.bornes.min >= 5);
    if (variable !== undefined) criteres.set(g.population, variable);
  }
  return criteres;
}

async function poserDemandes(pool: Pool, demandes: { demande: Demande; ref: string }[]): Promise<void> {
  const lignes = demandes.map(({ demande: d, ref }) => ({
    ref,
    numero: d.numero,
    depot: d.dateDepot,
    maj: d.dateMaj,
    mutation: d.mutation,
    personnes: d.menage.personnesALoger,
    typologies: d.recherche.typologies,
    communes: d.localisations.map((l) => l.codeInsee),
    territoires: territoiresDe(d.localisations),
    donnees: { localisations: d.localisations },
  }));
  await pool.query(
    `INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires,
                          a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
     SELECT ref, numero, 'active', depot, maj, mutation, personnes, typologies, communes, territoires, true, 'a-coter', donnees, 'campagne', now()
       FROM jsonb_to_recordset($1::jsonb) AS l(ref text, numero text, depot date, maj timestamptz, mutation bool, personnes int,
            typologies text[], communes text[], territoires text[], donnees jsonb)`,
    [JSON.stringify(lignes)],
  );
}
