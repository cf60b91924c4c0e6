import { type ComponentType, lazy, Suspense } from 'react';

/** Une partie d'écran dont le code n'arrive qu'avec elle ; rendue par le serveur si elle est là dès la première page. */
export function aLaDemande<P extends object>(charger: () => Promise<ComponentType<P>>) {
  const Partie: ComponentType<P> = lazy(async () => ({ default: await charger() }));
  return (props: P) => (
    <Suspense>
      <Partie {...props} />
    </Suspense>
  );
}
