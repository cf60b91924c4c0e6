'use client';

import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { adresseDeVue } from '@/lib/contracts/adresse-de-vue.ts';
import type { Probleme } from '@/lib/contracts/probleme.ts';
import type { Vue } from '@/lib/contracts/vues.ts';
import { useSauverVue } from '@/lib/hooks/use-vues.ts';
import { allerA } from './navigation-liste.ts';
import { hrefDeVue } from './vues-view.ts';

/** `vue` : celle qu'on renomme ou partage ; absente, une neuve garde la liste telle qu'elle est. */
type Props = { requete: string; vue: Vue | null; onFait: () => void };

export function FormulaireVue({ requete, vue, onFait }: Props) {
  const [echec, setEchec] = useState<Probleme | null>(null);
  const sauver = useSauverVue();
  async function enregistrer(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const champs = new FormData(e.currentTarget);
    const nom = champs.get('nom');
    const body = { nom: typeof nom === 'string' ? nom : '', equipe: champs.has('equipe'), adresse: vue?.adresse ?? requete };
    const recu = await sauver.mutateAsync({ ref: vue?.ref ?? null, body });
    if (!recu.ok) return setEchec(recu.error);
    onFait();
    if (!vue) allerA(hrefDeVue({ ref: recu.value.ref, adresse: adresseDeVue(requete) }));
  }
  const fautes = echec?.erreurs?.filter((f) => f.champ === 'nom') ?? [];
  return (
    <form onSubmit={(e) => void enregistrer(e)} noValidate>
      <Champ
        label="Nom de la vue"
        indication="50 caractères au plus"
        name="nom"
        required
        maxLength={50}
        defaultValue={vue?.nom}
        erreur={fautes.map((f) => f.message).join(' ') || null}
      />
      <Case
        name="equipe"
        label="La proposer à l’équipe"
        indication="Vos collègues d’un même territoire la verront ; vous seul pourrez la changer."
        defaultChecked={vue?.equipe}
      />
      {echec && fautes.length === 0 ? (
        <p role="alert" className="fr-error-text">
          {echec.detail}
        </p>
      ) : null}
      <Bouton type="submit" disabled={sauver.isPending}>
        Enregistrer la vue
      </Bouton>
    </form>
  );
}
