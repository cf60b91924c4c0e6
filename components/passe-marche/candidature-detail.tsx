import Link from 'next/link';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { ETATS_CANDIDATURE, type EtatCandidature } from '@/lib/domain/candidature.ts';
import type { CandidatureDetaillee } from '@/lib/domain/console-passe-marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import { DocumentRecu } from './document-recu.tsx';
import { TONS_CANDIDATURE } from './etats.ts';
import { Fait, Faits } from './fait.tsx';
import { LienPasseMarche } from './lien-passe-marche.tsx';
import { NotificationsTable } from './notifications-table.tsx';
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

/** Une candidature : où elle en est, ses documents, ses notifications. */
export function CandidatureDetail({ candidature: c }: { candidature: CandidatureDetaillee }) {
  return (
    <>
      {c.etat === 'a-ouvrir' || c.etat === 'finalisee' ? <Rafraichir /> : null}
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
      <Faits>
        <Fait nom="Marché">
          <Link href={`/passe-marche/marches/${c.marche}`}>{c.nomMarche}</Link>
        </Fait>
        <Fait nom="Entreprise (SIRET)">{formaterSiret(c.siret)}</Fait>
        <Fait nom="Identifiant Passe Marché">{c.identifiant ?? 'pas encore'}</Fait>
        {c.finaliseeLe ? (
          <Fait nom="Remise le">
            <Horodatage instant={c.finaliseeLe} />
          </Fait>
        ) : null}
        {c.sondeeLe ? (
          <Fait nom="Dernière vérification">
            <Horodatage instant={c.sondeeLe} />
            {c.classe === null ? null : ` (${c.classe})`}
          </Fait>
        ) : null}
      </Faits>
      {c.etat === 'creee' || c.etat === 'en-cours' ? (
        <div className="fr-my-2w">
          <LienPasseMarche adresse={c.adresse}>Remplir ou reprendre la candidature</LienPasseMarche>
        </div>
      ) : null}
      <h2 className="fr-mt-4w">Documents</h2>
      {c.documents.length === 0 ? <p>Aucun pour l’instant.</p> : null}
      {c.documents.map((d) => (
        <DocumentRecu key={d.ref} document={d} />
      ))}
      <h2>Notifications reçues</h2>
      {c.notifications.length === 0 ? <p>Aucune pour l’instant.</p> : <NotificationsTable notifications={c.notifications} />}
    </>
  );
}
