import { type FormEvent, useState } from 'react';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import type { RejeuLu } from '@/lib/contracts/rejeux.ts';
import { aConfirmer, type CommandeRejeu, commandesDe } from '@/lib/domain/rejeu.ts';
import { useAction } from '@/lib/hooks/use-action.ts';
import { boutonLancer } from './rejeu-view.ts';

const rejeuCommande = () => import('@/lib/contracts/rejeux.ts').then((m) => m.rejeuCommande);

type Props = { rejeu: RejeuLu; nombre: number; onFait: () => void };

const LIBELLES: Record<Exclude<CommandeRejeu, 'lancer'>, string> = {
  suspendre: 'Suspendre le rejeu',
  reprendre: 'Reprendre le rejeu',
  arreter: 'Arrêter le rejeu',
};

/** Lancer (en retapant le nombre s'il le faut), suspendre, reprendre, arrêter. */
export function CommandesRejeu({ rejeu, nombre, onFait }: Props) {
  const [confirmation, setConfirmation] = useState('');
  const action = useAction(`/api/rejeux/${rejeu.ref}/commande`, rejeuCommande, onFait);
  const permises = commandesDe(rejeu.etat).filter((c) => c !== 'lancer' || nombre > 0);
  const aRetaper = permises.includes('lancer') && aConfirmer(rejeu.environnement, nombre);
  function lancer(e: FormEvent) {
    e.preventDefault();
    action.envoyer({ commande: 'lancer', ...(aRetaper ? { confirmation } : {}) });
  }
  return (
    <form onSubmit={lancer} noValidate>
      <AlerteErreur>{action.faute('confirmation') === null ? action.probleme?.detail : null}</AlerteErreur>
      {aRetaper ? (
        <Champ
          label={`En production : retapez le nombre d’envois (${nombre.toLocaleString('fr-FR')})`}
          inputMode="numeric"
          autoComplete="off"
          value={confirmation}
          onChange={(e) => setConfirmation(e.target.value)}
          erreur={action.faute('confirmation')}
          className="max-w-md"
        />
      ) : null}
      <div className="flex flex-wrap gap-3 fr-my-2w">
        {permises.map((commande) =>
          commande === 'lancer' ? (
            <Bouton key={commande} type="submit" disabled={action.enCours}>
              {boutonLancer(nombre)}
            </Bouton>
          ) : (
            <Bouton key={commande} variante="secondaire" disabled={action.enCours} onClick={() => action.envoyer({ commande })}>
              {LIBELLES[commande]}
            </Bouton>
          ),
        )}
      </div>
    </form>
  );
}
