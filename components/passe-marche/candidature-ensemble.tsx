import { Fait, Faits } from '@/components/ui/faits.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import type { CandidatureDetaillee } from '@/lib/domain/console-passe-marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import { causeLibelle } from './cause-libelle.ts';
import { DatesCandidature } from './dates-candidature.tsx';
import { LienConsole } from './lien-console.tsx';
import { DocumentRecu } from './document-recu.tsx';

/** Les faits d'une candidature, ses dates et ses documents. */
export function CandidatureEnsemble({ candidature: c }: { candidature: CandidatureDetaillee }) {
  return (
    <>
      <h2 className="fr-h5">La candidature</h2>
      <Faits>
        <Fait nom="Marché">
          <LienConsole href={`/passe-marche/marches/${c.marche}`}>{c.nomMarche}</LienConsole>
        </Fait>
        <Fait nom="Entreprise (SIRET)">{formaterSiret(c.siret)}</Fait>
        <Fait nom="Identifiant Passe Marché">{c.identifiant ?? 'pas encore'}</Fait>
        {c.lots > 0 ? (
          <Fait nom="Lots choisis">
            Passe Marché ne les transmet pas : ils se lisent dans l’attestation.{' '}
            <LienConsole href={`/passe-marche/marches/${c.marche}/lots`}>Les {c.lots} lots du marché</LienConsole>
          </Fait>
        ) : null}
        <DatesCandidature candidature={c} />
        {c.sondeeLe ? (
          <Fait nom="Dernière vérification">
            <Horodatage instant={c.sondeeLe} />
            {c.cause === null ? null : ` (${causeLibelle(c.cause)})`}
          </Fait>
        ) : null}
        {c.dossierLe === null && c.creeLe !== null ? (
          <Fait nom="Prochaine vérification">
            <Horodatage instant={c.prochainEssai} />
          </Fait>
        ) : null}
      </Faits>
      <h2 className="fr-h5 fr-mt-4w">Documents</h2>
      {c.documents.length === 0 ? <p>Aucun pour l’instant.</p> : null}
      {c.documents.map((d) => (
        <DocumentRecu key={d.ref} document={d} />
      ))}
    </>
  );
}
