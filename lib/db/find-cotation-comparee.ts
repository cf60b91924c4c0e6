import type { CotationTenue } from '../domain/cotation-tenue.ts';
import type { Jour } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import type { DonneesDemande } from './demande.transfer.ts';

type CotationComparee = CotationTenue & { origine: string };

type Rangee = Omit<CotationComparee, 'dateCotation' | 'modele' | 'demande'> & {
  dateCotation: Date;
  code: string;
  version: string;
  demandeRef: string;
  numeroUnique: string;
  dateDepot: Jour;
  mutation: boolean;
  naissance: Jour | null;
  donnees: DonneesDemande;
};

const REQUETE = `
  SELECT c.ref, c.numero, c.origine, c.date_cotation AS "dateCotation", c.points, c.criteres, c.localisations AS lieux,
    c.grille_code AS code, c.grille_version AS version, d.ref AS "demandeRef", d.numero_unique AS "numeroUnique",
    d.date_depot AS "dateDepot", d.mutation, d.date_naissance AS naissance, d.donnees,
    (SELECT g.contenu || jsonb_build_object('code', g.code, 'version', g.version, 'libelle', g.libelle, 'siren', g.siren,
       'population', g.population, 'debut', g.debut, 'fin', g.fin)
     FROM grille g WHERE g.code = c.grille_code AND g.version = c.grille_version) AS grille
  FROM demande d JOIN cotation c ON c.demande_id = d.id
  WHERE ($2::text[] IS NULL OR d.territoires && $2)`;

/** Par référence de la version, ou par celle de la demande (sa cotation courante) ; `null` : inconnue ou hors du périmètre. */
export async function findCotationComparee(
  sql: Sql,
  cible: { tag: 'version' | 'demande'; ref: string },
  perimetre: Perimetre,
): Promise<CotationComparee | null> {
  const ou = cible.tag === 'version' ? 'c.ref = $1' : 'd.ref = $1 AND c.id = d.cotation_id';
  const { rows } = await sql.query<Rangee>(`${REQUETE} AND ${ou}`, [cible.ref, sirensDe(perimetre)]);
  const [r] = rows;
  if (!r) return null;
  const { donnees, dateDepot, mutation, naissance, demandeRef, numeroUnique, code, version, dateCotation, ...cotation } = r;
  return {
    ...cotation,
    dateCotation: dateCotation.toISOString(),
    modele: { code, version },
    demande: {
      ref: demandeRef,
      numero: numeroUnique,
      donnees: { ...donnees, dateDepot, mutation, profil: donnees.profil && { ...donnees.profil, naissance } },
    },
  };
}
