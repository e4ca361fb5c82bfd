import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

interface AnchorButtonProps extends ButtonProps {
  /** As `type` of a button; the router's link keeps `type` for itself. */
  readonly look?: 'default' | 'primary';
}

function AnchorButton({ look, type, ...rest }: AnchorButtonProps) {
  return <Button {...rest} type={look ?? type ?? 'default'} />;
}

/** A link that looks like a button: for the one next act of a card, which opens a page. */
export const ButtonLink = createLink(AnchorButton);
