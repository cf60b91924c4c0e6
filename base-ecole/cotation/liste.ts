import { attenteDeCotation } from '../donnees/a-coter.ts';
import type { Base } from '../donnees/base.ts';
import { statutAu } from '../donnees/statut.ts';
import type { LigneListe } from './wire.ts';

export type Liste = readonly string[];

/** Lignes déjà sérialisées : les plus anciennes attentes d'abord, puis par numéro (contrat §5.1). */
function dresser(base: Base, territoires: readonly string[], seulementACoter: boolean, jour: string): Liste {
  const lignes: { depuis: number; ligne: LigneListe }[] = [];
  for (const demande of base.demandes.values()) {
    if (!demande.epcis.some((siren) => territoires.includes(siren))) continue;
    const { tag } = statutAu(demande, jour);
    if (tag === 'radiee' || tag === 'effacee') continue;
    const attente = attenteDeCotation(demande, territoires, jour, base.modeleEnVigueur);
    if (seulementACoter && !attente) continue;
    const { num_unique, date_maj } = demande.donnees;
    const motif = attente?.motif ? { motif_a_coter: attente.motif } : {};
    lignes.push({
      depuis: attente?.depuis ?? Number.MAX_SAFE_INTEGER,
      ligne: { num_unique, date_maj, a_coter: attente !== undefined, ...motif },
    });
  }
  lignes.sort((a, b) => a.depuis - b.depuis || (a.ligne.num_unique < b.ligne.num_unique ? -1 : 1));
  return lignes.map(({ ligne }) => JSON.stringify(ligne));
}

export type Listes = (base: Base, territoires: readonly string[], seulementACoter: boolean, jour: string) => Liste;

/** Garde la dernière liste de chaque appelant tant que rien ne change : 60 000 demandes se parcourent en 100 ms. */
export function creerListes(): Listes {
  const gardees = new Map<string, { base: Base; version: number; liste: Liste }>();
  return (base, territoires, seulementACoter, jour) => {
    const cle = `${territoires.join()}|${seulementACoter}|${jour}`;
    const gardee = gardees.get(cle);
    if (gardee?.base === base && gardee.version === base.version) return gardee.liste;
    const liste = dresser(base, territoires, seulementACoter, jour);
    gardees.set(cle, { base, version: base.version, liste });
    return liste;
  };
}
