import { useState } from 'react';
import { AgirOuAnnuler } from '@/components/ui/agir-ou-annuler.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { useConfirmerBaisse } from '@/lib/hooks/use-synchronisations.ts';

type Props = { reference: string; absentes: number };

/** La baisse du stock se confirme en retapant le nombre de demandes : c'est lui qui engage, pas un clic. */
export function ConfirmerBaisse({ reference, absentes }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const [saisi, setSaisi] = useState('');
  const [erreur, setErreur] = useState<string | null>(null);
  const confirmer = useConfirmerBaisse(reference);
  const soumettre = (evenement: React.FormEvent) => {
    evenement.preventDefault();
    if (Number(saisi.replace(/\s/g, '')) !== absentes) return setErreur(`Saisissez ${absentes} pour confirmer.`);
    setErreur(null);
    confirmer.mutate(absentes, { onSuccess: () => setOuvert(false) });
  };
  return (
    <>
      <Bouton petit variante="secondaire" onClick={() => setOuvert(true)}>
        Confirmer la baisse…
      </Bouton>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Confirmer la baisse du stock">
        <p>
          La prochaine synchronisation acceptera jusqu’à {absentes} demandes disparues de la liste du SNE. Elles seront datées «
          disparues », jamais effacées, et réapparaîtront si le SNE les annonce de nouveau.
        </p>
        <form onSubmit={soumettre} noValidate>
          <Champ
            label="Nombre de demandes disparues"
            indication={`Retapez ${absentes} pour confirmer.`}
            erreur={erreur}
            required
            inputMode="numeric"
            value={saisi}
            onChange={(e) => setSaisi(e.target.value)}
          />
          <AlerteErreur>{confirmer.error?.message}</AlerteErreur>
          <AgirOuAnnuler onAnnuler={() => setOuvert(false)}>
            <Bouton type="submit" disabled={confirmer.isPending}>
              Confirmer et synchroniser
            </Bouton>
          </AgirOuAnnuler>
        </form>
      </Dialogue>
    </>
  );
}
