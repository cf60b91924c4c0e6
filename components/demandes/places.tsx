import type { Marque, PlaceVue } from './place-view.ts';

type Props = { places: readonly PlaceVue[]; attente: string };

/** La place parmi les demandes semblables et l'attente : elles éclairent, la commission décide. */
export function Places({ places, attente }: Props) {
  return (
    <>
      <h2 className="fr-h5">Parmi les demandes semblables</h2>
      <p>{attente}</p>
      {places.map((p) => (
        <div key={p.typologie} className="fr-mb-3w">
          <p className="fr-mb-1w">
            {p.phrase} {p.position}
          </p>
          {p.marque ? <Echelle marque={p.marque} /> : null}
        </div>
      ))}
      <p className="fr-text--sm mention">
        Demandes en cours, même territoire, même grille et même typologie recherchée. La cotation aide la commission, qui décide.
      </p>
    </>
  );
}

const ancre = (note: number) => {
  if (note > 80) return 'end';
  return note < 20 ? 'start' : 'middle';
};
const pct = (n: number) => `${n.toFixed(2)}%`;

/** De la note la plus basse à la plus haute : la boîte va du premier au troisième quartile, le trait double est la médiane. */
function Echelle({ marque: m }: { marque: Marque }) {
  return (
    <svg role="img" aria-label={m.titre} width="100%" height="44" className="echelle">
      <title>{m.titre}</title>
      <line x1="0" x2="100%" y1="14" y2="14" className="echelle-axe" />
      <rect x={pct(m.q1)} width={pct(Math.max(m.q3 - m.q1, 0.5))} y="6" height="16" className="echelle-quartiles" />
      <line x1={pct(m.mediane)} x2={pct(m.mediane)} y1="4" y2="24" className="echelle-mediane" />
      <circle cx={pct(m.note)} cy="14" r="6" className="echelle-note" />
      <text x={pct(m.note)} y="40" textAnchor={ancre(m.note)}>
        Cette demande
      </text>
    </svg>
  );
}
