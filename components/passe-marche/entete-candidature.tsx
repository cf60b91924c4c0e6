import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { ETATS_CANDIDATURE, type EtatCandidature } from '@/lib/domain/candidature.ts';
import type { CandidatureDetaillee } from '@/lib/domain/console-passe-marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import { TONS_CANDIDATURE } from './etats.ts';
import { LienPasseMarche } from './lien-passe-marche.tsx';
import { Rafraichir } from './rafraichir.tsx';

const SUITES: Record<EtatCandidature, string> = {
  'a-ouvrir': 'L’ouverture est en route ; cette page se met à jour d’elle-même.',
  refusee: 'Passe Marché a refusé d’ouvrir cette candidature.',
  creee: 'La candidature est ouverte : au candidat de la remplir.',
  'en-cours': 'La candidature n’est pas encore remise.',
  finalisee: 'La candidature est remise ; ses documents sont demandés.',
  'documents-manquants':
    'La candidature est remise, mais Passe Marché n’a pas ses documents. Ils sont redemandés toutes les 45 minutes ; s’ils manquent encore demain, écrivez au support de Passe Marché avec l’identifiant.',
  'documents-recus': 'La candidature est remise et ses documents sont là.',
};

/** L'entreprise, où en est sa candidature, et ce qui vient ensuite. */
export function EnteteCandidature({ candidature: c }: { candidature: CandidatureDetaillee }) {
  return (
    <header className="fr-mb-3w">
      {c.etat === 'a-ouvrir' || c.etat === 'finalisee' ? <Rafraichir /> : null}
      <h1 className="fr-mb-1w">
        Candidature <span className="tabular-nums">{formaterSiret(c.siret)}</span>
      </h1>
      <Badge ton={TONS_CANDIDATURE[c.etat]} petit={false}>
        {ETATS_CANDIDATURE[c.etat]}
      </Badge>
      <p role="status" className="fr-my-2w">
        {SUITES[c.etat]}
      </p>
      {c.motifs === null ? null : (
        <Alerte ton="erreur">
          <ul>
            {c.motifs.map(({ champ, message }) => (
              <li key={`${champ} ${message}`}>{message}</li>
            ))}
          </ul>
        </Alerte>
      )}
      {c.etat === 'creee' || c.etat === 'en-cours' ? (
        <LienPasseMarche adresse={c.adresse}>Remplir ou reprendre la candidature</LienPasseMarche>
      ) : null}
    </header>
  );
}
