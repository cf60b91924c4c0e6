import { toCascade } from '@/components/demandes/cascade-view.ts';
import { toCotationView } from '@/components/demandes/cotation-view.ts';
import type { CotationCourante } from '@/lib/contracts/versions-cotation.ts';
import { adresseComparaison } from '@/lib/contracts/objet-compare.ts';
import { controlesDe } from '@/lib/domain/controles-cotation.ts';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';
import { motifLibelle, REGLAGE_PAR_DEFAUT } from '@/lib/domain/validation.ts';

/** Tout ce que le détail montre, tiré de la même liste de critères : phrase, tableau, dessin, vérifications. */
export function toCotationDetail(c: CotationDetaillee) {
  const libelles = Object.fromEntries((c.grille?.criteres ?? []).map((x) => [x.code, x.libelle]));
  const courante: CotationCourante = {
    ...c,
    dateCotation: c.dateCotation.toISOString(),
    grille: { code: c.code, version: c.version, libelle: c.grille?.libelle ?? null },
    libelles,
  };
  const elle = { tag: 'version', ref: c.ref } as const;
  return {
    ...toCotationView(courante, c.communes ?? {}, c.grille),
    cascade: toCascade(courante),
    motifsDeValidation: c.validation?.motifs.map((m) => motifLibelle(m, c.seuil ?? REGLAGE_PAR_DEFAUT.seuil, libelles)) ?? [],
    controles: controlesDe({
      origine: c.origine,
      points: c.points,
      modele: { code: c.code, version: c.version },
      jour: jourDeParis(c.dateCotation),
      criteres: c.criteres,
      lieux: c.lieux,
      grille: c.grille,
    }),
    comparaisons: [
      ...(c.precedente
        ? [{ libelle: 'Comparer à la version d’avant', href: adresseComparaison({ tag: 'version', ref: c.precedente }, elle) }]
        : []),
      {
        libelle: 'Comparer à son recalcul',
        href: adresseComparaison(elle, { tag: 'recalcul', ref: c.ref, grille: null }),
      },
    ],
  };
}
