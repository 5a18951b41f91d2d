import { type ComponentPropsWithoutRef, type ReactNode, forwardRef } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { addressFor } from "../layout/text-link.tsx";

type ButtonVariant = "primary" | "secondary" | "danger";

const looks: Record<ButtonVariant, string> = {
  primary:
    "border-primary bg-primary text-on-primary hover:bg-primary-deep hover:border-primary-deep hover:text-on-deep",
  secondary: "border-primary bg-sheet text-primary hover:bg-primary-wash",
  danger: "border-danger bg-sheet text-danger hover:bg-danger-wash",
};

function classes(variant: ButtonVariant, wide: boolean, extra = ""): string {
  const width = wide ? "w-full" : "max-md:w-full";
  return `no-print inline-flex min-h-12 items-center justify-center gap-2 rounded-control border-2 px-5 py-2 text-center text-table font-semibold no-underline transition-colors duration-120 hover:underline ${width} ${looks[variant]} ${extra}`;
}

type ButtonProps = ComponentPropsWithoutRef<"button"> & {
  variant?: ButtonVariant;
  /** While the form is on its way: says so, stays enabled; the form ignores a second press. */
  busy?: boolean;
  /** As wide as its column at every width (it always is on phones). */
  wide?: boolean;
};

/** One filled (`primary`) button per view. Never disabled: it is pressed and explains. Submits unless told otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(
  ({ variant = "primary", busy = false, wide = false, type = "submit", className, children, ...rest }, ref) => {
    const { t } = useSpeech();
    return (
      // oxlint-disable-next-line react/button-has-type -- the type is a prop with a default
      <button
        ref={ref}
        type={type}
        aria-busy={busy || undefined}
        className={classes(variant, wide, className)}
        {...rest}
      >
        {busy ? t("ui:busy") : children}
      </button>
    );
  },
);
Button.displayName = "Button";

type ButtonLinkProps = {
  to: string;
  variant?: ButtonVariant;
  wide?: boolean;
  className?: string;
  children: ReactNode;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ to, variant = "primary", wide = false, className, children }: ButtonLinkProps) {
  const { language } = useSpeech();
  return (
    <a href={addressFor(language, to)} className={classes(variant, wide, className)}>
      {children}
    </a>
  );
}
