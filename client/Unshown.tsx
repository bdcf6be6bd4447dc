import { useText } from "./text/useText.ts";
import { isUnfetched } from "./ui/Fetched.tsx";
import { Notice } from "./ui/Notice.tsx";

/** In the place of a page that cannot be shown. What was chosen is in the URL, so that reading the page again loses nothing. */
export function Unshown({ error }: { error: unknown }) {
  const text = useText();
  return (
    <>
      <title>{`${text.trouble.page} – ${text.site.name}`}</title>
      <h1>{text.trouble.page}</h1>
      <Notice tone="trouble" role="alert" action={{ label: text.trouble.again, act: () => location.reload() }}>
        {isUnfetched(error) ? text.trouble.noContact : text.trouble.advice}
      </Notice>
    </>
  );
}
