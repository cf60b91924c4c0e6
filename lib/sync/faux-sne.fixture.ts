import { err, ok } from '../core/result.ts';
import type { Demande } from '../domain/demande.ts';
import type { ClientSne, CotationAuSne, EchecSne } from './client-sne.ts';

export type DemandeAuSne = { demande: Demande; aCoter: boolean; motif: string | null; cotation: CotationAuSne | null };

/** L'état du SNE, que l'essai change à sa guise entre deux appels. */
export type FauxSne = ClientSne & {
  demandes: Map<string, DemandeAuSne>;
  /** Appels de détail et de cotation, dans l'ordre. */
  appels: string[];
  /** Appelé avant chaque page de liste : change la liste sous les pieds du lecteur. */
  entreDeuxPages: () => void;
  /** Échec à rendre pour ce détail, s'il y en a un. */
  panne: (numero: string) => EchecSne | null;
};

export const PAGE = 4;
const INCONNUE: EchecSne = {
  tag: 'NOT_FOUND',
  stage: 'appel',
  sent: 'oui',
  answer: { status: 404, errors: [{ code: 'ERRCOTNUM9002', message: null, champ: null }], excerpt: '' },
};
export const PANNE: EchecSne = {
  tag: 'SERVER',
  stage: 'appel',
  sent: 'oui',
  answer: { status: 503, errors: [], excerpt: '' },
  retryAfterMs: null,
};
export const COUPE: EchecSne = { tag: 'NON_TENTE', reason: 'disjoncteur', retryAfterMs: 5 };

/** Une demande et sa cotation au SNE. */
export const auSne = (demande: Demande, autres: Partial<DemandeAuSne> = {}): DemandeAuSne => ({
  demande,
  aCoter: false,
  motif: null,
  cotation: uneCotationAuSne(demande),
  ...autres,
});

export const uneCotationAuSne = ({ numero }: Demande, points = 85): CotationAuSne => ({
  numero,
  modele: { code: 'EPCI-243500139-PRIMO', version: '2' },
  dateCotation: '2026-10-01T08:00:00.000Z',
  points,
  lieux: [{ codeInsee: '35238', codeQuartier: null, points, place: null, delaiMoyenMois: null }],
  criteres: [{ code: 'DALO', points, origine: 'automatique', valeur: null, codeInsee: null }],
  motif: 'calcul-automatique',
  dateEnregistrement: null,
  aRecalculer: false,
});

/** Un SNE en mémoire, qui pagine comme le vrai : par rang, dans une liste qui bouge. */
export function creerFauxSne(depart: readonly DemandeAuSne[]): FauxSne {
  const sne: FauxSne = {
    demandes: new Map(depart.map((d) => [d.demande.numero, d])),
    appels: [],
    entreDeuxPages: () => undefined,
    panne: () => null,
    async *listNumeros({ filtreACoter }) {
      for (let premier = 0; ; premier += PAGE) {
        sne.entreDeuxPages();
        const liste = [...sne.demandes.values()].filter((d) => d.demande.statut.tag !== 'radiee' && (!filtreACoter || d.aCoter));
        const page = liste.slice(premier, premier + PAGE);
        if (page.length === 0) return;
        const demandes = page.map(({ demande, aCoter, motif }) => ({
          numero: demande.numero,
          dateMaj: demande.dateMaj,
          aCoter: aCoter ? { tag: 'oui' as const, motif } : { tag: 'non' as const },
        }));
        yield ok({ demandes, total: liste.length, complete: false, illisibles: 0 });
      }
    },
    getDemande: async (numero) => {
      sne.appels.push(`demande ${numero}`);
      const echec = sne.panne(numero);
      if (echec !== null) return err(echec);
      const connue = sne.demandes.get(numero);
      return connue === undefined ? err(INCONNUE) : ok(connue.demande);
    },
    getCotation: async (numero) => {
      sne.appels.push(`cotation ${numero}`);
      const cotation = sne.demandes.get(numero)?.cotation ?? null;
      return ok(cotation === null ? { tag: 'jamais-cotee' } : { tag: 'cotee', cotation });
    },
  };
  return sne;
}
