import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { AgirOuAnnuler } from '@/components/ui/agir-ou-annuler.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { libelleOperation } from '@/lib/domain/operation.ts';
import { useAction } from '@/lib/hooks/use-action.ts';

const incidentChange = () => import('@/lib/contracts/incidents.ts').then((m) => m.incidentChange);

type Props = { incident: string; autres: readonly { ref: string; titre: string; operation: string }[]; onFermer: () => void };

/** Réunir cet incident à un autre, qui gardera leurs occurrences passées et à venir. */
export function FusionDialogue({ incident, autres, onFermer }: Props) {
  const router = useRouter();
  const [dans, setDans] = useState('');
  const action = useAction(`/api/incidents/${incident}/fusion`, incidentChange, () => router.push(`/incidents/${dans}`));
  function confirmer(e: FormEvent) {
    e.preventDefault();
    action.envoyer({ dans });
  }
  return (
    <Dialogue ouvert onFermer={onFermer} titre="Fusionner avec un autre incident">
      <form onSubmit={confirmer} noValidate>
        <AlerteErreur>{action.probleme?.detail}</AlerteErreur>
        <p>
          L’incident choisi gardera les occurrences des deux, passées et à venir. La fusion peut se défaire : ce qui sera arrivé
          entre-temps restera à l’incident gardé.
        </p>
        <Selection
          label="Incident à garder"
          value={dans}
          onChange={(e) => setDans(e.target.value)}
          vide="Choisissez"
          choix={autres.map(({ ref, titre, operation }) => ({
            valeur: ref,
            libelle: `${titre} – ${libelleOperation(operation)}`,
          }))}
          erreur={action.faute('dans')}
        />
        <AgirOuAnnuler onAnnuler={onFermer}>
          <Bouton type="submit" disabled={dans === '' || action.enCours}>
            Fusionner les deux incidents
          </Bouton>
        </AgirOuAnnuler>
      </form>
    </Dialogue>
  );
}
