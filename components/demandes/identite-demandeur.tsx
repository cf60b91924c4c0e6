'use client';

import { EchecLecture } from '@/components/coquille/echec-lecture.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { useIdentite } from '@/lib/hooks/use-identite.ts';
import { GroupeDonnees } from './groupe-donnees.tsx';
import { toIdentite } from './identite-view.ts';

/** Masquée tant qu'on ne la demande pas ; la demander laisse une trace, et l'écran le dit avant. */
export function IdentiteDemandeur({ reference, connue }: { reference: string; connue: boolean }) {
  const lecture = useIdentite(reference);
  if (!connue) return <p className="mention">Le SNE n’a pas communiqué d’identité : la cotation s’en passe.</p>;
  if (lecture.data) return <GroupeDonnees titre="Identité" lignes={toIdentite(lecture.data)} />;
  return (
    <div className="fr-mb-3w print:hidden">
      <Bouton variante="secondaire" petit icone="fr-icon-user-line" disabled={lecture.isPending} onClick={() => lecture.mutate()}>
        Afficher l’identité
      </Bouton>
      <p className="fr-text--sm mention fr-mt-1w">Cette consultation est enregistrée à votre nom.</p>
      {lecture.isError ? (
        <EchecLecture titre="L’identité n’a pas pu être lue" erreur={lecture.error} onReessayer={() => lecture.mutate()} />
      ) : null}
    </div>
  );
}
