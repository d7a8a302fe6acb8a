// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.util.Set;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Words;

/** Why something about an account was turned down. */
sealed interface AccountRefusal extends Refusal {

    Words ASK_AN_ADMINISTRATOR = new Words("请与管理员联系。", "Ask an administrator.");

    private static Words told(String zh, String en, Set<Role> roles) {
        var named = Role.words(roles);
        return Words.of(zh, en, named.zh(), named.en());
    }

    @Override
    default String source() {
        return "网络安全等级保护：身份鉴别、访问控制";
    }

    @Override
    default Words nextStep() {
        return ASK_AN_ADMINISTRATOR;
    }

    /** One answer for a link that never was, was used or has expired: the difference is nobody's business. */
    record LinkNotValid() implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Words title() {
            return new Words("此一次性链接无效", "This one-time link is not valid");
        }

        @Override
        public Words detail() {
            return new Words("它已被使用、已过期，或从未签发。", "It was used, has expired or was never given out.");
        }

        @Override
        public Words nextStep() {
            return new Words("请系统管理员重新签发一个。", "Ask the system administrator for a new one.");
        }
    }

    record UsernameTaken(String username) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("用户名已被使用", "This user name is taken");
        }

        @Override
        public Words detail() {
            return Words.of("已有名为“%s”的账户。", "There is an account named \"%s\".", username);
        }

        @Override
        public Words nextStep() {
            return new Words("请另选一个用户名。", "Choose another user name.");
        }
    }

    record UnfitUsername(int length) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Words title() {
            return new Words("用户名不合要求", "The user name is not fit");
        }

        @Override
        public Words detail() {
            return Words.of(
                    "允许2至40个字符：文字、数字、点、横线、下划线；收到%d个。",
                    "2 to 40 characters are allowed: letters of any script, digits, dot, hyphen, underscore; %d came.",
                    length);
        }

        @Override
        public Words nextStep() {
            return new Words("请修改用户名。", "Change the user name.");
        }
    }

    record WeakPassword(String whyZh, String whyEn) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Words title() {
            return new Words("密码不够强", "The password is too weak");
        }

        @Override
        public Words detail() {
            return new Words(whyZh, whyEn);
        }

        @Override
        public Words nextStep() {
            return new Words(
                    "请用至少12个字符、他人猜不到的密码，例如四个不相关的词。",
                    "Use at least 12 characters that nobody guesses, four unrelated words for example.");
        }
    }

    record UnknownAccount(String id) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public Words title() {
            return new Words("没有这个账户", "There is no such account");
        }

        @Override
        public Words detail() {
            return new Words("没有以此编号的账户。", "No account has this id.");
        }
    }

    /** Nobody who writes also audits (I36). */
    record AuditorsDoNotWrite(Set<Role> asked) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("审计与办理不能由同一人担任", "Nobody who writes also audits");
        }

        @Override
        public Words detail() {
            return told(
                    "审计角色不得与其他任何角色并存；所请求的角色：%1$s。",
                    "A role of audit cannot be held with any other; these were asked for: %2$s.", asked);
        }

        @Override
        public Words nextStep() {
            return new Words("请用两个账户分别授权。", "Give the roles to two persons.");
        }
    }

    /** System, security and audit are administered by three persons. */
    record AdministratorsAreThree(Set<Role> asked) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("系统、安全、审计三员须分设", "System, security and audit are administered by three persons");
        }

        @Override
        public Words detail() {
            return told(
                    "一人不得兼任两种管理员；所请求的角色：%1$s。",
                    "One person cannot be two kinds of administrator; these roles were asked for: %2$s.", asked);
        }

        @Override
        public Words nextStep() {
            return new Words("请将管理角色授予不同的人。", "Give the administrators' roles to different persons.");
        }
    }

    /** Whoever gives out accounts and roles takes no part in what is done with them. */
    record AdministratorsDoNoBusiness(Set<Role> asked) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("管理员不得兼任业务角色", "An administrator takes no part in business");
        }

        @Override
        public Words detail() {
            return told(
                    "管理员角色不得与登记、承办、审核、签发、发布角色并存；所请求的角色：%1$s。",
                    "The role of an administrator cannot be held with that of a clerk, handler, reviewer, signatory or publisher; these were asked for: %2$s.",
                    asked);
        }

        @Override
        public Words nextStep() {
            return new Words("请将管理角色与业务角色授予不同的人。", "Give the two kinds of role to different persons.");
        }
    }

    record OwnRoles() implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Words title() {
            return new Words("不能更改自己的账户", "Nobody changes their own account");
        }

        @Override
        public Words detail() {
            return new Words(
                    "角色、停用与一次性链接须由他人办理。", "Roles, disabling and one-time links are for somebody else to give.");
        }
    }

    /** This change of roles belongs to another administrator. */
    record NotYoursToGive(Set<Role> changed, Role needed) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Words title() {
            return new Words("这些角色不由您授予", "These roles are not yours to give");
        }

        @Override
        public Words detail() {
            return new Words(
                    "更改%s需要角色%s。"
                            .formatted(Role.words(changed).zh(), needed.words().zh()),
                    "To change %s, the role %s is needed."
                            .formatted(Role.words(changed).en(), needed.words().en()));
        }
    }

    /** Without this account nobody would hold one of the three roles of administration. */
    record LastAdministrator(Set<Role> roles) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("不能停用最后一名管理员", "The last administrator is not disabled");
        }

        @Override
        public Words detail() {
            return told("停用后，将无人担任%1$s。未作任何更改。", "Nobody would hold %2$s any more. Nothing was changed.", roles);
        }

        @Override
        public Words nextStep() {
            return new Words(
                    "请先将该角色授予另一人：由一名管理员提出，另一类管理员确认。",
                    "Have the role given to somebody else first: one administrator asks, one of another kind confirms.");
        }
    }

    /** It takes an administrator of another kind than the one who asked. */
    record SecondAdministrator(Role asked) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Words title() {
            return new Words("须由另一类管理员确认", "An administrator of another kind confirms this");
        }

        @Override
        public Words detail() {
            return told("此事由%1$s提出，须由另一类管理员确认。", "%2$s asked for this, so another kind confirms it.", Set.of(asked));
        }
    }

    /** Nobody is there who could be the second. */
    record NobodyConfirms(Role asking) implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("没有可以确认的管理员", "There is no administrator who could confirm this");
        }

        @Override
        public Words detail() {
            return told(
                    "除%1$s外，没有另一类未停用、且与此事无关的管理员。未作任何更改。",
                    "Beside %2$s, there is no administrator of another kind who is neither disabled nor the one whom it is about. Nothing was changed.",
                    Set.of(asking));
        }

        @Override
        public Words nextStep() {
            return new Words(
                    "请先任命缺少的管理员；无法任命时，由运维人员在服务器上运行 ./run way-in 用户名。",
                    "Appoint the kind that is missing; where that cannot be done, the operator runs ./run way-in USERNAME at the machine.");
        }
    }

    /** It was never asked for, is confirmed, refused or too old, or was overtaken by another change. */
    record NothingWaits() implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public Words title() {
            return new Words("没有待确认的事项", "Nothing waits under this number");
        }

        @Override
        public Words detail() {
            return new Words(
                    "可能已确认、已撤销、已过期，或账户、提出人此后有变更。",
                    "It may be confirmed, refused or too old, or the account or whoever asked has changed since.");
        }

        @Override
        public Words nextStep() {
            return new Words("请查看 /api/v1/desk/accounts 所列待确认事项。", "See what waits at /api/v1/desk/accounts.");
        }
    }

    /** The current password is asked for once more before what protects the account is changed. */
    record PasswordDoesNotFit() implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Words title() {
            return new Words("当前密码不对", "The current password is wrong");
        }

        @Override
        public Words detail() {
            return Words.of(
                    "更改密码、更换验证设备、重新生成恢复码之前，须再输入一次当前密码（“password”）。未作任何更改；连续%d次不对，将锁定%d分钟。",
                    "The current \"password\" is asked for before a password, a device or the recovery codes are changed. Nothing was changed; %d wrong ones in a row lock the name for %d minutes.",
                    Lockout.FAILURES,
                    Lockout.FOR.toMinutes());
        }

        @Override
        public Words nextStep() {
            return new Words("请输入登录时使用的密码。", "Type the password that you sign in with.");
        }
    }

    record CodeDoesNotFit() implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Words title() {
            return new Words("验证码不对", "The code is wrong");
        }

        @Override
        public Words detail() {
            return Words.of(
                    "验证码（“code”）是设备上显示的%d位数字，每%d秒更换一次，每个只能用一次。未作任何更改。",
                    "The \"code\" is the %d digits that the device shows; it changes every %d seconds and is used once. Nothing was changed.",
                    Totp.DIGITS,
                    Totp.STEP_IN_SECONDS);
        }

        @Override
        public Words nextStep() {
            return new Words(
                    "请等待下一个验证码；仍不对时，请检查设备的时间是否准确。",
                    "Wait for the next code; if that is wrong too, check whether the clock of the device is right.");
        }
    }

    record TooManyWrongCodes() implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("暂时锁定", "Locked for now");
        }

        @Override
        public Words detail() {
            return Words.of(
                    "密码或验证码连续%d次不对，%d分钟内不能再试。未作任何更改。",
                    "There were %d wrong passwords or codes in a row; for %d minutes no other is taken. Nothing was changed.",
                    Lockout.FAILURES,
                    Lockout.FOR.toMinutes());
        }

        @Override
        public Words nextStep() {
            return new Words("请等待后再试。", "Wait and try again.");
        }
    }

    record NoSecondFactor() implements AccountRefusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Words title() {
            return new Words("尚未设置验证设备", "There is no second factor yet");
        }

        @Override
        public Words detail() {
            return new Words("恢复码在设备丢失时代替它；现在没有设备。", "Recovery codes stand in for a lost device, and there is none.");
        }

        @Override
        public Words nextStep() {
            return new Words("请先设置验证设备。", "Set up a device first.");
        }
    }
}
