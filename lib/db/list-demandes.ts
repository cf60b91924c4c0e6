import type { EtatEnvoi } from '../domain/envoi.ts';
import type { EtatCotation } from '../domain/etat-cotation.ts';
import type { StatutFiltre, TriDemandes } from '../domain/filtre-demandes.ts';
import type { Instant, Jour } from '../domain/instant.ts';
import type { Sql } from './client.ts';
import { type Curseur, ecrireCurseur } from './curseur-demandes.ts';
import { pageDeListe } from './page-de-liste.ts';
import type { DemandeDeListe } from './where-demandes.ts';

export type LigneDemande = {
  ref: string;
  numero: string;
  statut: StatutFiltre;
  dateDepot: Jour;
  dateMaj: Instant;
  mutation: boolean;
  personnes: number;
  aCharge: number;
  typologies: string[];
  /** Premier vœu, et combien d'autres communes. */
  commune: { codeInsee: string; nom: string | null; autres: number } | null;
  grille: { code: string; version: string } | null;
  note: number | null;
  etatCotation: EtatCotation;
  envoi: { etat: EtatEnvoi; le: Instant; prochainEssai: Instant | null } | null;
  /** Qui la traite ; `moi` : l'agent qui lit. */
  attribueeA: { nom: string; moi: boolean } | null;
  /** L'agent qui lit la suit. */
  suivie: boolean;
  /** Un collègue la traite, jusqu'à cette heure. */
  reservee: { par: string; jusqua: Instant } | null;
};

export type PageDeLignes = { lignes: LigneDemande[]; precedent: string | null; suivant: string | null };

type Rangee = Omit<LigneDemande, 'dateMaj' | 'commune' | 'grille' | 'envoi' | 'attribueeA'> & {
  id: number;
  cle: Date | string | number;
  dateMaj: Date;
  communes: string[] | null;
  nomCommune: string | null;
  grilleCode: string | null;
  grilleVersion: string | null;
  envoiEtat: EtatEnvoi | null;
  envoiLe: Date | null;
  prochainEssai: Date | null;
  attribueeNom: string | null;
  attribueeMoi: boolean | null;
};

/** Une page, par clé : la dernière coûte ce que coûte la première. Une page « avant » incomplète redevient la première. */
export async function listDemandes(
  sql: Sql,
  demande: DemandeDeListe,
  curseur: Curseur | null,
  taille: number = demande.filtre.parPage,
): Promise<PageDeLignes> {
  const { rows } = await sql.query<Rangee>(...requeteListe(demande, curseur, taille));
  const arriere = curseur?.sens === 'avant';
  if (arriere && rows.length < taille) return listDemandes(sql, demande, null, taille);
  const page = arriere ? rows.slice(0, taille).reverse() : rows.slice(0, taille);
  const deborde = rows.length > taille;
  const { tri } = demande.filtre;
  return {
    lignes: page.map(versLigne),
    precedent: (arriere ? deborde : curseur !== null) ? place('avant', tri, page[0], curseur) : null,
    suivant: (arriere ? true : deborde) ? place('apres', tri, page.at(-1), curseur) : null,
  };
}

/** Le texte et les valeurs de la requête ; à part, pour en demander le plan. */
export function requeteListe(
  demande: DemandeDeListe,
  curseur: Curseur | null,
  taille: number = demande.filtre.parPage,
): [string, unknown[]] {
  const { sql, valeurs, ordre } = pageDeListe(demande, curseur, taille + 1);
  valeurs.push(demande.agentId);
  const moi = `$${valeurs.length}`;
  const texte = `
    WITH page AS (${sql})
    SELECT p.id, p.cle, p.ref, p.numero_unique AS numero, p.date_depot AS "dateDepot", p.date_maj AS "dateMaj", p.mutation,
      CASE WHEN p.disparue_le IS NULL THEN p.statut ELSE 'disparue' END AS statut,
      p.personnes_a_loger AS personnes, coalesce(jsonb_array_length(p.donnees #> '{menage,personnesACharge}'), 0) AS "aCharge",
      coalesce(p.typologies, '{}') AS typologies, p.communes, m.nom AS "nomCommune", p.note, p.etat_cotation AS "etatCotation",
      c.grille_code AS "grilleCode", c.grille_version AS "grilleVersion",
      e.etat AS "envoiEtat", coalesce(e.termine_le, e.cree_le) AS "envoiLe",
      CASE WHEN e.etat IN ('a-envoyer', 'a-verifier') THEN e.prochain_essai END AS "prochainEssai",
      coalesce(q.nom, q.email) AS "attribueeNom", q.id = ${moi} AS "attribueeMoi",
      EXISTS (SELECT 1 FROM suivi s WHERE s.agent_id = ${moi} AND s.demande_id = p.id) AS suivie,
      (SELECT jsonb_build_object('par', coalesce(x.nom, x.email), 'jusqua', r.jusqu_a) FROM reservation r JOIN agent x ON x.id = r.agent_id
        WHERE r.demande_id = p.id AND r.agent_id <> ${moi} AND r.jusqu_a > now()) AS reservee
    FROM page p
    LEFT JOIN commune m ON m.code_insee = p.communes[1]
    LEFT JOIN cotation c ON c.id = p.cotation_id
    LEFT JOIN attribution t ON t.demande_id = p.id
    LEFT JOIN agent q ON q.id = t.agent_id
    LEFT JOIN LATERAL (
      SELECT * FROM envoi e WHERE e.demande_id = p.id ORDER BY e.id DESC LIMIT 1
    ) e ON true
    ORDER BY p.cle ${ordre}, p.id ${ordre}`;
  return [texte, valeurs];
}

/** Page vidée par des changements : la place du curseur reçu sert encore à revenir. */
function place(sens: Curseur['sens'], tri: TriDemandes, ligne: Rangee | undefined, recu: Curseur | null): string | null {
  if (ligne)
    return ecrireCurseur({ sens, tri, cle: ligne.cle instanceof Date ? ligne.cle.toISOString() : ligne.cle, id: ligne.id });
  return recu ? ecrireCurseur({ ...recu, sens }) : null;
}

function versLigne(r: Rangee): LigneDemande {
  const [premiere, ...autres] = r.communes ?? [];
  return {
    ref: r.ref,
    numero: r.numero,
    statut: r.statut,
    dateDepot: r.dateDepot,
    dateMaj: r.dateMaj.toISOString(),
    mutation: r.mutation,
    personnes: r.personnes,
    aCharge: r.aCharge,
    typologies: r.typologies,
    commune: premiere ? { codeInsee: premiere, nom: r.nomCommune, autres: autres.length } : null,
    grille: r.grilleCode && r.grilleVersion ? { code: r.grilleCode, version: r.grilleVersion } : null,
    note: r.note,
    etatCotation: r.etatCotation,
    envoi:
      r.envoiEtat && r.envoiLe
        ? { etat: r.envoiEtat, le: r.envoiLe.toISOString(), prochainEssai: r.prochainEssai?.toISOString() ?? null }
        : null,
    attribueeA: r.attribueeNom ? { nom: r.attribueeNom, moi: r.attribueeMoi ?? false } : null,
    suivie: r.suivie,
    reservee: r.reservee && { par: r.reservee.par, jusqua: new Date(r.reservee.jusqua).toISOString() },
  };
}
