import { type Bridge, isExact } from "#shared/bridge.ts";
import type { Member } from "#shared/dimension.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import page from "./page.ts";
import { type Matched, matchedIn, ownCode, type Scheme, schemes } from "./schemes.ts";
import { useWords } from "./text.ts";

function Answer({ own, member, match }: Matched & { own: Member }) {
  const { language } = useText();
  const words = useWords();
  if (member.code === own.code) return words.is;
  const [before, after] = words.says(match, "\u0000").split("\u0000");
  return (
    <>
      {before}
      <SelectionLink to={page.path} params={{ code: member.code }}>
        {ownCode(member)} {member.label[language]}
      </SelectionLink>
      {after}
    </>
  );
}

function Row({ own, scheme, bridge }: { own: Member; scheme: Scheme; bridge: Bridge }) {
  const words = useWords();
  const found = matchedIn(own, scheme, bridge);
  const how =
    found.length === 0 ? words.notAtAll : found.every(({ match }) => isExact(match)) ? words.exact : words.partly;
  return (
    <tr>
      <th scope="row">{words.scheme[scheme]}</th>
      <td data-label={words.answers}>
        {found.length === 0 && words.noGroup}
        <ul>
          {found.map((one) => (
            <li key={one.member.code}>
              <Answer own={own} {...one} />
            </li>
          ))}
        </ul>
      </td>
      <td data-label={words.how}>{how}</td>
    </tr>
  );
}

/** Which groups of each scheme an industry answers to, and how well, in words. */
export function BridgeTable({ own, bridge }: { own: Member; bridge: Bridge }) {
  const words = useWords();
  return (
    <section className="industry-bridge" aria-labelledby="industry-bridge">
      <h2 id="industry-bridge">{words.bridge}</h2>
      <p className="muted">{words.bridgeLede}</p>
      <table className="plain-table" aria-labelledby="industry-bridge">
        <thead>
          <tr>
            <th scope="col">{words.grouping}</th>
            <th scope="col">{words.answers}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {schemes.map((scheme) => (
            <Row key={scheme} own={own} scheme={scheme} bridge={bridge} />
          ))}
          <tr>
            <th scope="row">{words.notHere}</th>
            <td data-label={words.answers}>{words.notHereWhy}</td>
            <td data-label={words.how}>{words.notAtAll}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
