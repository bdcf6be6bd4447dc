import { useText } from "./text/useText.ts";
import { SelectionLink } from "./filters/SelectionLink.tsx";

export function NotFound() {
  const text = useText();
  return (
    <>
      <title>{`${text.notFound.title} – ${text.site.name}`}</title>
      <h1>{text.notFound.title}</h1>
      <p className="lede">{text.notFound.lede}</p>
      <p>
        <SelectionLink to="/">{text.notFound.home}</SelectionLink>
      </p>
    </>
  );
}
